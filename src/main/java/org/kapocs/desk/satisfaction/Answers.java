package org.kapocs.desk.satisfaction;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers for the day in which they can be changed, as rows. Staff find none: the database shows them to nobody else. */
@Component
class Answers {
    static final Duration CHANGEABLE = Duration.ofDays(1);
    static final String PURPOSE = "satisfaction.words";

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Clock clock;

    Answers(JdbcClient sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** An answer that is to be counted. */
    record Due(Picture picture, String words, boolean callBack, Instant at) {}

    Optional<Said> said(UUID question) {
        return sql.sql("select * from satisfaction.answer where question = :question")
                .param("question", question)
                .query((row, n) ->
                        new Said(picture(row), row.getBytes("words") != null, row.getBoolean("call_back"), until(row)))
                .optional();
    }

    /** The first answer; of two at once one is kept, and the other is told that it came too late. */
    boolean give(UUID question, Given given) {
        return sql.sql("""
                        insert into satisfaction.answer (question, picture, words, call_back, answered_at)
                        values (:question, :picture, :words, :call, :now) on conflict (question) do nothing""")
                        .param("question", question)
                        .param("picture", given.picture().name())
                        .param("words", sealed(question, given.words()))
                        .param("call", Boolean.TRUE.equals(given.callBack()))
                        .param("now", QuestionRows.utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Another answer instead, while it can be changed. */
    boolean change(UUID question, Given given) {
        return sql.sql("""
                        update satisfaction.answer set picture = :picture,
                          words = case when :keeps then words else :words end,
                          call_back = coalesce(:call, call_back)
                        where question = :question and picture is not null and answered_at > :since""")
                        .param("picture", given.picture().name())
                        .param("keeps", given.words() == null)
                        .param("words", sealed(question, given.words()), java.sql.Types.BINARY)
                        .param("call", given.callBack(), java.sql.Types.BOOLEAN)
                        .param("question", question)
                        .param("since", QuestionRows.utc(clock.instant().minus(CHANGEABLE)))
                        .update()
                == 1;
    }

    /** The questions whose answers can be changed no more. */
    List<UUID> due(Who.Machine job) {
        return sql.sql("select question from satisfaction.answer where picture is not null and answered_at <= :since")
                .param("since", QuestionRows.utc(clock.instant().minus(CHANGEABLE)))
                .query(UUID.class)
                .list();
    }

    /** Takes the answer out, of which is left that there was one. Of two at once one gets it. */
    Optional<Due> take(Who.Machine job, UUID question) {
        Optional<Due> due = sql.sql(
                        "select * from satisfaction.answer where question = :question and picture is not null for update")
                .param("question", question)
                .query((row, n) -> new Due(
                        Picture.valueOf(row.getString("picture")),
                        opened(question, row.getBytes("words")),
                        row.getBoolean("call_back"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .optional();
        sql.sql("""
                update satisfaction.answer set picture = null, words = null, call_back = false, answered_at = null
                where question = :question""").param("question", question).update();
        return due;
    }

    private byte @Nullable [] sealed(UUID question, @Nullable String words) {
        return words == null || words.isBlank()
                ? null
                : secrets.seal(PURPOSE, place(question), words.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(UUID question, byte @Nullable [] words) {
        return words == null ? "" : new String(secrets.open(PURPOSE, place(question), words), StandardCharsets.UTF_8);
    }

    private static String place(UUID question) {
        return "satisfaction.answer.words/" + question;
    }

    private static @Nullable Picture picture(ResultSet row) throws SQLException {
        String picture = row.getString("picture");
        return picture == null ? null : Picture.valueOf(picture);
    }

    private static @Nullable Instant until(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return answered == null ? null : answered.toInstant().plus(CHANGEABLE);
    }
}
