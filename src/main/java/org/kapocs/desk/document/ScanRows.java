package org.kapocs.desk.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.ClientKey;
import org.kapocs.shared.web.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Scans as rows: each edition of a document, in sealed pieces. Whose they are stands with their document: ask for that
 * first, in the same transaction.
 */
@Component
class ScanRows {
    private final JdbcClient sql;
    private final DocumentSeal seal;

    ScanRows(JdbcClient sql, DocumentSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** Keeps a scan as the next edition. */
    void insert(ClientKey key, Edition edition, Clean clean, byte[] sentHash) {
        var scan = new DocumentSeal.ScanKey(Sealed.key(), hash().digest(clean.bytes()));
        byte[] thumbnail = clean.thumbnail() == null ? null : seal.thumbnail(scan, edition.id(), clean.thumbnail());
        sql.sql("""
                        insert into document.edition (id, document, number, media, bytes, pieces, pages, lessened, key,
                          thumbnail, sent_hash, added_at, added_by)
                        values (:id, :document, :number, :media, :bytes, :pieces, :pages, :lessened, :key, :thumbnail,
                          :hash, :at, :by)""")
                .param("id", edition.id())
                .param("document", edition.document())
                .param("number", edition.number())
                .param("media", edition.media().name())
                .param("bytes", edition.bytes())
                .param("pieces", edition.pieces())
                .param("pages", edition.pages())
                .param("lessened", edition.lessened())
                .param("key", seal.scanKey(key, edition.id(), scan))
                .param("thumbnail", thumbnail)
                .param("hash", sentHash)
                .param("at", edition.addedAt().atOffset(ZoneOffset.UTC))
                .param("by", edition.addedBy())
                .update();
        for (int number = 0; number < edition.pieces(); number++) {
            int from = number * DocumentSeal.PIECE;
            byte[] open =
                    Arrays.copyOfRange(clean.bytes(), from, Math.min(clean.bytes().length, from + DocumentSeal.PIECE));
            sql.sql("insert into document.piece (edition, number, content) values (:edition, :number, :content)")
                    .param("edition", edition.id())
                    .param("number", number)
                    .param("content", seal.piece(scan, edition.id(), number, edition.pieces(), open))
                    .update();
        }
    }

    static int pieces(Clean clean) {
        return Math.ceilDiv(clean.bytes().length, DocumentSeal.PIECE);
    }

    static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The newest first. */
    List<Edition> of(UUID document) {
        return sql.sql("""
                        select id, document, number, media, bytes, pieces, pages, thumbnail is not null as drawn,
                          lessened, added_at, added_by
                        from document.edition where document = :document order by number desc""")
                .param("document", document)
                .query((row, n) -> read(row))
                .list();
    }

    /** The sealed key of one. */
    Optional<byte[]> key(UUID edition) {
        return sql.sql("select key from document.edition where id = :id")
                .param("id", edition)
                .query((row, n) -> row.getBytes("key"))
                .optional();
    }

    /** The sealed key and the sealed thumbnail of one that has a thumbnail. */
    Optional<SealedThumbnail> thumbnail(UUID edition) {
        return sql.sql("select key, thumbnail from document.edition where id = :id and thumbnail is not null")
                .param("id", edition)
                .query(SealedThumbnail.class)
                .optional();
    }

    record SealedThumbnail(byte[] key, byte[] thumbnail) {}

    byte @Nullable [] piece(UUID edition, int number) {
        return sql.sql("select content from document.piece where edition = :edition and number = :number")
                .param("edition", edition)
                .param("number", number)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElse(null);
    }

    /** Documents of this case that are made from exactly these bytes, as far as they may be seen. */
    List<UUID> same(UUID caseFile, byte[] sentHash) {
        return sql.sql("""
                        select d.id from document.edition e join document.document d on d.id = e.document
                        where e.sent_hash = :hash and d.case_file = :case and d.removed_at is null order by d.id""")
                .param("hash", sentHash)
                .param("case", caseFile)
                .query(UUID.class)
                .list();
    }

    /** All editions, with their pieces. */
    void remove(UUID document) {
        sql.sql("delete from document.edition where document = :document")
                .param("document", document)
                .update();
    }

    private static Edition read(ResultSet row) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("document", UUID.class),
                row.getInt("number"),
                Media.valueOf(row.getString("media")),
                row.getLong("bytes"),
                row.getInt("pieces"),
                row.getInt("pages"),
                row.getBoolean("drawn"),
                row.getBoolean("lessened"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("added_by", UUID.class));
    }
}
