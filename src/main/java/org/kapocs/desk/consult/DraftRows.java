package org.kapocs.desk.consult;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.knowledge.Wording;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of notes, as rows; whoever finds the question finds its draft. */
@Component
class DraftRows {
    private static final int LINES = 50;

    /** The lock of questions says who finds them; here it is said once more. */
    private static final String SELECT = """
            select n.* from consult.note n join consult.consultation c on c.id = n.consultation
            where (c.organization = :organization or c.open_to = :organization) and """;

    private final JdbcClient sql;

    DraftRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<NoteDraft> get(Who.Staff who, UUID id) {
        return sql.sql(SELECT + " n.id = :id")
                .param("organization", who.organization())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<NoteDraft> of(Who.Staff who, UUID consultation) {
        return sql.sql(SELECT + " c.id = :consultation")
                .param("organization", who.organization())
                .param("consultation", consultation)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that wait, and what was given back to this person; the oldest first. */
    List<NoteDraft> waiting(Who.Staff who) {
        return sql.sql(SELECT + " (n.returned = '' or n.written_by = :me) order by n.id limit " + LINES)
                .param("organization", who.organization())
                .param("me", who.account())
                .query((row, n) -> read(row))
                .list();
    }

    void put(NoteDraft draft) {
        Wording wording = draft.wording();
        sql.sql("""
                insert into consult.note (id, consultation, title, text, topic, language, source, review_on, written_by,
                  written_at, returned, version)
                values (:id, :consultation, :title, :text, :topic, :language, :source, :review, :by, :at, '', 1)
                on conflict (consultation) do update set title = :title, text = :text, topic = :topic,
                  language = :language, source = :source, review_on = :review, written_by = :by, written_at = :at,
                  returned = '', version = consult.note.version + 1""")
                .param("id", draft.id())
                .param("consultation", draft.consultation())
                .param("title", wording.title())
                .param("text", wording.text())
                .param("topic", wording.topic())
                .param("language", wording.language())
                .param("source", wording.source())
                .param("review", draft.reviewOn())
                .param("by", draft.writtenBy())
                .param("at", ConsultRows.utc(draft.writtenAt()))
                .update();
    }

    boolean giveBack(UUID id, int version, String why) {
        return sql.sql("""
                        update consult.note set returned = :why, version = version + 1
                        where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("why", why)
                        .update()
                == 1;
    }

    boolean remove(UUID id, int version) {
        return sql.sql("delete from consult.note where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static NoteDraft read(ResultSet row) throws SQLException {
        Instant at = row.getObject("written_at", OffsetDateTime.class).toInstant();
        return new NoteDraft(
                row.getObject("id", UUID.class),
                row.getObject("consultation", UUID.class),
                new Wording(
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("topic"),
                        row.getString("language"),
                        row.getString("source")),
                row.getObject("review_on", LocalDate.class),
                row.getObject("written_by", UUID.class),
                at,
                row.getString("returned"),
                row.getInt("version"));
    }
}
