package org.kapocs.desk.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.facts.client.ClientKey;
import org.kapocs.facts.client.ClientKeys;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Sealed;
import org.kapocs.shared.web.Secrets;
import org.springframework.stereotype.Component;

/**
 * Seals what is told of a document under the key of its client, and each scan in pieces under a key of its own, which is
 * sealed under that of the client. Each is sealed for its row; a piece also for its place among how many.
 */
@Component
class DocumentSeal {
    static final int PIECE = 256 * 1024;
    private static final String ROOM = "document";
    private static final String OWN = "document.own";
    private static final int KEY = 32;

    private final ClientKeys keys;
    private final Secrets secrets;

    DocumentSeal(ClientKeys keys, Secrets secrets) {
        this.keys = keys;
        this.secrets = secrets;
    }

    /** The key of one scan, and the hash by which the whole of it is known. */
    record ScanKey(byte[] key, byte[] hash) {
        static ScanKey of(byte[] both) {
            return new ScanKey(Arrays.copyOf(both, KEY), Arrays.copyOfRange(both, KEY, both.length));
        }

        /** The one after the other. */
        byte[] both() {
            return ByteBuffer.allocate(KEY + hash.length).put(key).put(hash).array();
        }

        @Override
        public String toString() {
            return "a key";
        }
    }

    ClientKey key(Who.Staff who, UUID client) {
        return keys.of(who, client, ROOM);
    }

    Optional<ClientKey> key(Who.Machine job, UUID client) {
        return keys.known(job, client, ROOM);
    }

    byte[] label(ClientKey key, UUID document, Label label) {
        return key.seal(place(document), label.closed());
    }

    Label label(ClientKey key, UUID document, byte[] sealed) {
        return Label.opened(key.open(place(document), sealed));
    }

    /** What it tells, for the person themselves; empty when the key is gone. */
    Optional<String> label(Who.Machine house, Collection<UUID> clients, UUID document, byte[] sealed) {
        return keys.open(house, clients, ROOM, place(document), sealed).map(open -> {
            Label label = Label.opened(open);
            return Stream.of(label.kind().name(), label.title(), label.dated(), label.until())
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        });
    }

    /** The same for the client's own file, where nobody has the client's key. */
    byte[] ownLabel(UUID document, Label label) {
        return secrets.seal(OWN, ownPlace(document), label.closed());
    }

    Label ownLabel(UUID document, byte[] sealed) {
        return Label.opened(secrets.open(OWN, ownPlace(document), sealed));
    }

    byte[] scanKey(ClientKey key, UUID edition, ScanKey scan) {
        return key.seal("document.edition.key/" + edition, scan.both());
    }

    ScanKey scanKey(ClientKey key, UUID edition, byte[] sealed) {
        return ScanKey.of(key.open("document.edition.key/" + edition, sealed));
    }

    byte[] thumbnail(ScanKey scan, UUID edition, byte[] open) {
        return Sealed.seal(scan.key(), "document.edition.thumbnail/" + edition, open);
    }

    byte[] openThumbnail(ScanKey scan, UUID edition, byte[] sealed) {
        return Sealed.open(scan.key(), "document.edition.thumbnail/" + edition, sealed);
    }

    byte[] piece(ScanKey scan, UUID edition, int number, int pieces, byte[] open) {
        return Sealed.seal(scan.key(), place(edition, number, pieces), open);
    }

    byte[] openPiece(ScanKey scan, UUID edition, int number, int pieces, byte[] sealed) {
        return Sealed.open(scan.key(), place(edition, number, pieces), sealed);
    }

    /** By which the same bytes are known in the same case, and nowhere else. */
    byte[] sent(UUID caseFile, byte[] bytes) {
        byte[] hash = ScanRows.hash().digest(bytes);
        byte[] prefix = caseFile.toString().getBytes(StandardCharsets.US_ASCII);
        return secrets.hmac(
                "document.sent",
                ByteBuffer.allocate(prefix.length + hash.length)
                        .put(prefix)
                        .put(hash)
                        .array());
    }

    /** Up to a week of days, the same for a document each time and not to be told from outside. */
    int days(UUID document) {
        return Math.floorMod(secrets.hmac("document.reminder", document.toString())[0], 7);
    }

    private static String place(UUID document) {
        return "document.document.label/" + document;
    }

    private static String ownPlace(UUID document) {
        return "document.document.own_label/" + document;
    }

    private static String place(UUID edition, int number, int pieces) {
        return "document.piece.content/" + edition + "/" + number + "/" + pieces;
    }
}
