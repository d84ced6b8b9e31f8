package org.kapocs.desk.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.task.Doer;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a plan as its client finds them: the database shows no others, and nothing else of them. */
@Component
class OwnStepRows {
    private final JdbcClient sql;

    OwnStepRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<ToldStep> of(Who.CodeHolder who) {
        return sql.sql("select * from plan.step")
                .query((row, n) -> new ToldStep(
                        row.getObject("id", UUID.class),
                        row.getObject("serves", UUID.class),
                        ToldPlan.words(row.getString("said"), row.getString("language"), row.getString("title")),
                        Doer.valueOf(row.getString("doer")),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("state").equals("DONE"),
                        row.getObject("ticked_at") != null))
                .list();
    }

    /** A step of theirs: of which case, and what it is as staff wrote it. */
    record Theirs(UUID caseFile, String title) {}

    /** A step that is theirs to do, held until the end of the transaction; empty when it is not. */
    Optional<Theirs> theirs(Who.CodeHolder who, UUID step) {
        return sql.sql("""
                        select own.case_file, told.title from plan.own_step own join plan.step told on told.id = own.id
                        where own.id = :id for update of own""")
                .param("id", step)
                .query((row, n) -> new Theirs(row.getObject("case_file", UUID.class), row.getString("title")))
                .optional();
    }

    /** Whether that changed anything. */
    boolean tick(UUID step, Instant at) {
        return sql.sql("""
                        update plan.own_step set state = 'DONE', ended_at = :at, ticked_at = :at, version = version + 1
                        where id = :id and state = 'OPEN'""").param("id", step).param("at", PlanRows.utc(at)).update() == 1;
    }

    boolean untick(UUID step) {
        return sql.sql("""
                        update plan.own_step set state = 'OPEN', ended_at = null, ticked_at = null, seen_at = null,
                          version = version + 1
                        where id = :id and state = 'DONE'""").param("id", step).update() == 1;
    }
}
