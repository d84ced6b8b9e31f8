package org.kapocs.desk.document;

import java.security.MessageDigest;
import java.util.UUID;

/** A scan that is being read, piece by piece; at its end it is known whether it is whole. */
public final class Reading {
    private final Document document;
    private final Edition edition;
    private final DocumentSeal.ScanKey key;
    private final MessageDigest hash = ScanRows.hash();
    private int next;

    Reading(Document document, Edition edition, DocumentSeal.ScanKey key) {
        this.document = document;
        this.edition = edition;
        this.key = key;
    }

    public Document document() {
        return document;
    }

    public Edition edition() {
        return edition;
    }

    /** Whether something is left to read. */
    public boolean more() {
        return next < edition.pieces();
    }

    DocumentSeal.ScanKey key() {
        return key;
    }

    UUID scan() {
        return edition.id();
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
