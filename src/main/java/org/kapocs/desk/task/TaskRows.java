package org.kapocs.desk.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks and what was said about them, as rows. */
@Component
class TaskRows {
    /** More than a case can have; beyond it the oldest that are over stay in the table. */
    private static final int OF_A_CASE = 200;

    private final JdbcClient sql;

    TaskRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Task task) {
        Step step = task.step();
        sql.sql("""
                insert into task.task (id, organization, case_file, serves, title, note, owner, due_on, state, waiting_for,
                  made_at, made_by, reason, doer, said, language, version)
                values (:id, :organization, :case, :serves, :title, :note, :owner, :due, 'OPEN', '', :at, :by, '',
                  :doer, :said, :language, 1)""")
                .param("id", task.id())
                .param("organization", task.organization())
                .param("case", task.caseFile())
                .param("serves", task.serves())
                .param("title", task.title())
                .param("note", task.note())
                .param("owner", task.owner())
                .param("due", task.dueOn())
                .param("at", utc(task.madeAt()))
                .param("by", task.madeBy())
                .param("doer", step == null ? null : step.doer().name())
                .param("said", step == null ? "" : step.said())
                .param("language", step == null ? "" : step.language())
                .update();
    }

    Optional<Task> get(Who.Staff who, UUID id) {
        return sql.sql("select * from task.task where id = :id and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that are open by the day on which they are due, then the others, the last ended first. */
    List<Task> ofCase(Who.Staff who, UUID caseFile) {
        return sql.sql("select * from task.task where case_file = :case and "
                        + Scope.of(who).rows()
                        + " order by ended_at desc nulls first, due_on, id limit " + OF_A_CASE)
                .params(Scope.of(who).parameters())
                .param("case", caseFile)
                .query((row, n) -> read(row))
                .list();
    }

    /** False when somebody else changed it since that version. */
    boolean change(Who.Staff who, UUID id, int version, String change, Map<String, @Nullable Object> values) {
        return sql.sql("update task.task set version = version + 1, " + change
                                + " where id = :id and version = :version and "
                                + Scope.of(who).rows())
                        .params(Scope.of(who).parameters())
                        .params(values)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whatever is open in that case ends with it. */
    void endWithCase(UUID caseFile, Instant at) {
        sql.sql("update task.task set state = 'DROPPED', ended_at = :at, version = version + 1"
                        + " where case_file = :case and state = 'OPEN'")
                .param("at", utc(at))
                .param("case", caseFile)
                .update();
    }

    /** Whatever the one had still to do in that case is the other's. */
    void hand(UUID caseFile, UUID before, UUID owner) {
        sql.sql("update task.task set owner = :owner, version = version + 1"
                        + " where case_file = :case and owner = :before"
                        + " and (state = 'OPEN' or ticked_at is not null and seen_at is null)")
                .param("owner", owner)
                .param("case", caseFile)
                .param("before", before)
                .update();
    }

    void comment(UUID task, Comment said) {
        sql.sql("insert into task.comment (id, task, at, account, text) values (:id, :task, :at, :account, :text)")
                .param("id", said.id())
                .param("task", task)
                .param("at", utc(said.at()))
                .param("account", said.account())
                .param("text", said.text())
                .update();
    }

    List<Comment> comments(UUID task) {
        return sql.sql("select id, at, account, text from task.comment where task = :task order by id")
                .param("task", task)
                .query((row, n) -> new Comment(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account", UUID.class),
                        row.getString("text")))
                .list();
    }

    static Task read(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getObject("serves", UUID.class),
                row.getString("title"),
                row.getString("note"),
                row.getObject("owner", UUID.class),
                row.getObject("due_on", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                row.getString("waiting_for"),
                row.getObject("snoozed_until", LocalDate.class),
                row.getObject("remind_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", UUID.class),
                instant(row, "ended_at"),
                row.getObject("ended_by", UUID.class),
                row.getString("reason"),
                step(row),
                row.getInt("version"));
    }

    private static @Nullable Step step(ResultSet row) throws SQLException {
        String doer = row.getString("doer");
        return doer == null
                ? null
                : new Step(
                        Doer.valueOf(doer),
                        row.getString("said"),
                        row.getString("language"),
                        instant(row, "ticked_at"),
                        instant(row, "seen_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
