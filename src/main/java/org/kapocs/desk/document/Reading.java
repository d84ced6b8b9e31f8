package org.kapocs.desk.document;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scan that is being read, piece by piece; at its end it is known whether it is whole. */
public final class Reading {
    private final UUID scan;
    private final Media media;
    private final long bytes;
    private final int pieces;
    private final Named named;
    private final DocumentSeal.ScanKey key;
    private final MessageDigest hash = ScanRows.hash();
    private int next;

    /** What it is and of which day; nothing that anybody typed. */
    private record Named(String what, @Nullable LocalDate dated, Instant at) {}

    Reading(Document document, Edition edition, DocumentSeal.ScanKey key) {
        Label label = document.known().label();
        this.scan = edition.id();
        this.media = edition.media();
        this.bytes = edition.bytes();
        this.pieces = edition.pieces();
        this.named = new Named(label.kind().name(), label.dated(), edition.addedAt());
        this.key = key;
    }

    Reading(Attachment attachment, DocumentSeal.ScanKey key) {
        this.scan = attachment.id();
        this.media = attachment.media();
        this.bytes = attachment.bytes();
        this.pieces = attachment.pieces();
        this.named = new Named("attachment", null, attachment.at());
        this.key = key;
    }

    public Media media() {
        return media;
    }

    public long bytes() {
        return bytes;
    }

    /** How a file is called that is made of it. */
    public String name(ZoneId zone) {
        LocalDate day = named.dated() == null ? LocalDate.ofInstant(named.at(), zone) : named.dated();
        return named.what().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + day + media.ending();
    }

    /** Whether something is left to read. */
    public boolean more() {
        return next < pieces;
    }

    DocumentSeal.ScanKey key() {
        return key;
    }

    UUID scan() {
        return scan;
    }

    int pieces() {
        return pieces;
    }

    int next() {
        return next;
    }

    /** @throws IllegalStateException when the last piece was read and the whole is not what was kept */
    byte[] took(byte[] piece) {
        next++;
        hash.update(piece);
        if (!more() && !MessageDigest.isEqual(hash.digest(), key.hash())) {
            throw new IllegalStateException("a scan is not what was kept");
        }
        return piece;
    }
}
