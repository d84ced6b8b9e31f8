package org.kapocs.desk.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Sealed;
import org.kapocs.shared.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files of messages as rows, in sealed pieces. Whose they are stands with their message: whoever asks has that already, and
 * the database asks for it once more.
 */
@Component
class AttachmentRows {
    private static final String PURPOSE = "document.attachment";
    private static final String WHICH = "select id, message, media, bytes, pieces, pages, at from document.attachment ";

    /** The case or contact leads to the few documents that it can be: nothing looks into a list by itself. */
    private static final String KEPT = """
            select a.id, a.message, a.media, a.bytes, a.pieces, a.pages, a.at,
              (select d.id from document.document d
               where (d.contact = a.contact or d.case_file = a.case_file) and d.removed_at is null
                 and a.id = any(d.attachments)
               order by d.id limit 1) as kept
            from document.attachment a where a.message = any(:messages) order by a.message, a.place""";

    private final JdbcClient sql;
    private final Secrets secrets;

    AttachmentRows(JdbcClient sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** Seals it under a key of its own, and keeps it in this place of its message. */
    void insert(Attachment attachment, Talk talk, int place, byte[] content) {
        var key = new DocumentSeal.ScanKey(Sealed.key(), ScanRows.hash().digest(content));
        sql.sql("""
                        insert into document.attachment (id, message, place, contact, referral, case_file, media, bytes,
                          pieces, pages, key, at)
                        values (:id, :message, :place, :contact, :referral, :case, :media, :bytes, :pieces, :pages, :key,
                          :at)""")
                .param("id", attachment.id())
                .param("message", attachment.message())
                .param("place", place)
                .param("contact", talk.contact())
                .param("referral", talk.referral())
                .param("case", talk.caseFile())
                .param("media", attachment.media().name())
                .param("bytes", attachment.bytes())
                .param("pieces", attachment.pieces())
                .param("pages", attachment.pages())
                .param("key", secrets.seal(PURPOSE, place(attachment.id()), key.both()))
                .param("at", attachment.at().atOffset(ZoneOffset.UTC))
                .update();
        for (int number = 0; number < attachment.pieces(); number++) {
            int from = number * DocumentSeal.PIECE;
            byte[] open = Arrays.copyOfRange(content, from, Math.min(content.length, from + DocumentSeal.PIECE));
            sql.sql(
                            "insert into document.attachment_piece (attachment, number, content) values (:id, :number, :content)")
                    .param("id", attachment.id())
                    .param("number", number)
                    .param("content", Sealed.seal(key.key(), place(attachment.id(), number, attachment.pieces()), open))
                    .update();
        }
    }

    /** The order in which they were sent; to staff also as what they are kept. */
    List<Attachment> of(Who who, Collection<UUID> messages) {
        boolean staff = who instanceof Who.Staff;
        return sql.sql(staff ? KEPT : WHICH + "where message = any(:messages) order by message, place")
                .param("messages", messages.toArray(UUID[]::new))
                .query((row, n) -> staff ? read(row).as(row.getObject("kept", UUID.class)) : read(row))
                .list();
    }

    /** One of this conversation. */
    Optional<Attachment> get(Who who, Talk talk, UUID id) {
        return sql.sql(WHICH + "where id = :id and coalesce(contact, referral) = :talk")
                .param("id", id)
                .param("talk", talk.contact() == null ? talk.referral() : talk.contact())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those of a person that are found by who asks, in the order in which they were sent. */
    List<Attachment> of(Who who, Collection<UUID> contacts, Collection<UUID> cases) {
        return sql.sql(WHICH + "where contact = any(:contacts) or case_file = any(:cases) order by id")
                .param("contacts", contacts.toArray(UUID[]::new))
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Empty when it went meanwhile. */
    Optional<Reading> reading(Attachment attachment) {
        return sql.sql("select key from document.attachment where id = :id")
                .param("id", attachment.id())
                .query((row, n) -> row.getBytes("key"))
                .optional()
                .map(closed -> new Reading(
                        attachment, DocumentSeal.ScanKey.of(secrets.open(PURPOSE, place(attachment.id()), closed))));
    }

    /** The next piece, open; empty when it went meanwhile. */
    Optional<byte[]> piece(Reading reading) {
        return sql.sql("select content from document.attachment_piece where attachment = :id and number = :number")
                .param("id", reading.scan())
                .param("number", reading.next())
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .map(closed -> reading.took(Sealed.open(
                        reading.key().key(), place(reading.scan(), reading.next(), reading.pieces()), closed)));
    }

    private static String place(UUID id) {
        return "document.attachment.key/" + id;
    }

    private static String place(UUID id, int number, int pieces) {
        return "document.attachment_piece.content/" + id + "/" + number + "/" + pieces;
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                Media.valueOf(row.getString("media")),
                row.getLong("bytes"),
                row.getInt("pieces"),
                row.getInt("pages"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
