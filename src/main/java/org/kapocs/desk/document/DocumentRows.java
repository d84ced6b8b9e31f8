package org.kapocs.desk.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents as rows, each with the scan that counts. What is told of them comes and goes sealed. */
@Component
class DocumentRows {
    private static final String FOUND =
            """
            select d.id, d.case_file, d.client, d.who_sees, d.own, d.label, d.own_label, d.version, d.added_at,
              d.added_by, d.removed_at, d.removed_by, d.removed_why, e.id as edition, e.number, e.media, e.bytes,
              e.pieces, e.pages, e.thumbnail is not null as drawn, e.lessened, e.added_at as scanned_at,
              e.added_by as scanned_by
            from document.document d
              left join document.edition e on e.document = d.id
                and not exists (select from document.edition n where n.document = d.id and n.number > e.number)
            where %s and\s""" + Scope.ROWS + " and (d.who_sees = 'CASE' or d.added_by = :me or :sees_all) order by d.id";

    private final JdbcClient sql;

    DocumentRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row, with what is sealed in it. */
    record Row(Document closed, WhoSees sees, boolean own, byte @Nullable [] label, byte @Nullable [] ownLabel) {
        Document with(@Nullable Label label) {
            return new Document(
                    closed.id(),
                    closed.caseFile(),
                    closed.client(),
                    label == null ? null : new Card(label, sees, own),
                    closed.edition(),
                    closed.version(),
                    closed.addedAt(),
                    closed.addedBy(),
                    closed.removedAt(),
                    closed.removedBy(),
                    closed.removedWhy());
        }
    }

    /** @param contact whose code opens it; null for the case's own */
    void insert(
            Who.Staff who,
            UUID id,
            Case file,
            @Nullable UUID contact,
            Card card,
            byte[] label,
            byte @Nullable [] ownLabel,
            Instant at) {
        sql.sql("""
                        insert into document.document (id, organization, case_file, client, contact, who_sees, own, label,
                          own_label, version, added_at, added_by)
                        values (:id, :organization, :case, :client, :contact, :sees, :own, :label, :ownLabel, 1, :at, :by)""")
                .param("id", id)
                .param("organization", file.organization())
                .param("case", file.id())
                .param("client", file.client())
                .param("contact", contact == null ? file.contact() : contact)
                .param("sees", card.sees().name())
                .param("own", card.own())
                .param("label", label)
                .param("ownLabel", ownLabel)
                .param("at", at(at))
                .param("by", who.account())
                .update();
    }

    List<Row> ofCase(Who who, UUID caseFile) {
        return sql.sql(FOUND.formatted("d.case_file = :case"))
                .params(scope(who))
                .param("case", caseFile)
                .query((row, n) -> read(row))
                .list();
    }

    List<Row> ofContact(Who.CodeHolder who) {
        return sql.sql(FOUND.formatted("d.contact = :contact"))
                .params(scope(who))
                .param("contact", who.contact())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Row> get(Who who, UUID id) {
        return sql.sql(FOUND.formatted("d.id = :id"))
                .params(scope(who))
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** False when it changed since that version, or was removed. */
    boolean correct(Who.Staff who, UUID id, int version, Card card, byte[] label, byte @Nullable [] ownLabel) {
        return sql.sql("update document.document set who_sees = :sees, own = :own, label = :label,"
                                + " own_label = :ownLabel, version = version + 1"
                                + " where id = :id and version = :version and removed_at is null and " + Scope.ROWS)
                        .params(Scope.of(who).parameters())
                        .param("sees", card.sees().name())
                        .param("own", card.own())
                        .param("label", label)
                        .param("ownLabel", ownLabel)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Counts a change to the scan; nobody else changes it until the end of the transaction. False when removed. */
    boolean touch(Who.Staff who, UUID id) {
        return sql.sql("update document.document set version = version + 1 where id = :id and removed_at is null and "
                                + Scope.ROWS)
                        .params(Scope.of(who).parameters())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Notes of which file of a message it is kept, once. */
    void keptFrom(Who.Staff who, UUID id, UUID attachment) {
        sql.sql("""
                        update document.document set attachments = attachments || :attachment
                        where id = :id and removed_at is null and :attachment <> all(attachments) and\s""" + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .param("attachment", attachment)
                .update();
    }

    /** Those of a case that are read with the code of this contact are read with none. */
    void apart(Who.Machine job, UUID caseFile, UUID contact) {
        sql.sql("""
                        update document.document
                        set contact = null, own = false, own_label = null, version = version + 1
                        where case_file = :case and contact = :contact and\s""" + Scope.ROWS)
                .params(Scope.of(job).parameters())
                .param("case", caseFile)
                .param("contact", contact)
                .update();
    }

    /** What is told of it is gone; false when it was removed before. */
    boolean remove(Who.Staff who, UUID id, String why, Instant at) {
        return sql.sql("""
                        update document.document set label = null, own_label = null, own = false, removed_at = :at,
                          removed_by = :by, removed_why = :why, version = version + 1
                        where id = :id and removed_at is null and\s""" + Scope.ROWS)
                        .params(Scope.of(who).parameters())
                        .param("at", at(at))
                        .param("by", who.account())
                        .param("why", why)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> scope(Who who) {
        var values =
                new java.util.HashMap<String, @Nullable Object>(Scope.of(who).parameters());
        values.put("me", who instanceof Who.Staff staff ? staff.account() : null);
        values.put(
                "sees_all", !(who instanceof Who.Staff staff) || staff.roles().contains(Role.SUPERVISOR));
        return values;
    }

    private static Row read(ResultSet row) throws SQLException {
        UUID edition = row.getObject("edition", UUID.class);
        OffsetDateTime removed = row.getObject("removed_at", OffsetDateTime.class);
        UUID id = row.getObject("id", UUID.class);
        var closed = new Document(
                id,
                row.getObject("case_file", UUID.class),
                row.getObject("client", UUID.class),
                null,
                edition == null || removed != null ? null : edition(row, edition, id),
                row.getInt("version"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("added_by", UUID.class),
                removed == null ? null : removed.toInstant(),
                row.getObject("removed_by", UUID.class),
                row.getString("removed_why"));
        return new Row(
                closed,
                WhoSees.valueOf(row.getString("who_sees")),
                row.getBoolean("own"),
                row.getBytes("label"),
                row.getBytes("own_label"));
    }

    private static Edition edition(ResultSet row, UUID edition, UUID document) throws SQLException {
        return new Edition(
                edition,
                document,
                row.getInt("number"),
                Media.valueOf(row.getString("media")),
                row.getLong("bytes"),
                row.getInt("pieces"),
                row.getInt("pages"),
                row.getBoolean("drawn"),
                row.getBoolean("lessened"),
                row.getObject("scanned_at", OffsetDateTime.class).toInstant(),
                row.getObject("scanned_by", UUID.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
