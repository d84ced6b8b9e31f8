package org.kapocs.desk.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions, as rows. */
@Component
class QuestionRows {
    private final JdbcClient sql;

    QuestionRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Question question) {
        sql.sql("""
                insert into satisfaction.question (id, organization, case_file, contact, language, topic, ending, asked_at,
                  expires_at)
                values (:id, :organization, :case, :contact, :language, :topic, :ending, :at, :expires)""")
                .param("id", question.id())
                .param("organization", question.organization())
                .param("case", question.caseFile())
                .param("contact", question.contact())
                .param("language", question.language())
                .param("topic", question.topic())
                .param("ending", question.ending().name())
                .param("at", utc(question.askedAt()))
                .param("expires", utc(question.expiresAt()))
                .update();
    }

    Optional<Question> get(Who.Machine job, UUID id) {
        return one("id", id);
    }

    Optional<Question> ofCase(Who.Staff who, UUID caseFile) {
        return one("case_file", caseFile);
    }

    Optional<Question> ofContact(Who.CodeHolder who) {
        return one("contact", who.contact());
    }

    private Optional<Question> one(String column, UUID value) {
        return sql.sql("select * from satisfaction.question where " + column
                        + " = :value order by expires_at desc limit 1")
                .param("value", value)
                .query((row, n) -> read(row))
                .optional();
    }

    void sent(Who.Staff who, UUID id, Instant at) {
        sql.sql("update satisfaction.question set sent_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void speak(Who.Staff who, UUID id, String language) {
        sql.sql("update satisfaction.question set language = :language where id = :id")
                .param("language", language)
                .param("id", id)
                .update();
    }

    /** The question of this case, which nobody answers until the end of the transaction. */
    Optional<Question> held(Who.Machine job, UUID caseFile) {
        return sql.sql("select * from satisfaction.question where case_file = :case for update")
                .param("case", caseFile)
                .query((row, n) -> read(row))
                .optional();
    }

    /** With its links and that it was answered. */
    void remove(Who.Machine job, UUID id) {
        sql.sql("delete from satisfaction.question where id = :id")
                .param("id", id)
                .update();
    }

    /** What ran out is gone, but for answers that are still to be counted. */
    void forget(Who.Machine job, Instant now) {
        sql.sql("""
                delete from satisfaction.question q where expires_at <= :now and not exists (
                  select 1 from satisfaction.answer a where a.question = q.id and a.picture is not null)""").param("now", utc(now)).update();
    }

    static Question read(ResultSet row) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getObject("contact", UUID.class),
                row.getString("language"),
                row.getString("topic"),
                Ending.valueOf(row.getString("ending")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
