package org.kapocs.desk.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that are done and deadlines that run, as rows. */
@Component
class ProcedureRows {
    private static final String ALL = """
            select 'step' as part, null::uuid as id, code, step as name, done_at, done_by, null::date as from_on,
              null::date as last_on
            from procedure.step where case_file = :case and %1$s
            union all
            select 'deadline', id, code, deadline, null, null, from_on, last_on
            from procedure.deadline where case_file = :case and %1$s
            order by code, name""";

    private final JdbcClient sql;

    ProcedureRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a case, in one look. */
    Progress of(Who who, UUID caseFile) {
        var progress = new Progress(new ArrayList<>(), new ArrayList<>());
        sql.sql(ALL.formatted(Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("case", caseFile)
                .query(row -> {
                    String code = row.getString("code");
                    String name = row.getString("name");
                    if (row.getString("part").equals("step")) {
                        progress.done()
                                .add(new Progress.Done(
                                        code,
                                        name,
                                        row.getObject("done_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("done_by", UUID.class)));
                    } else {
                        progress.terms()
                                .add(new Progress.Term(
                                        row.getObject("id", UUID.class),
                                        code,
                                        name,
                                        row.getObject("from_on", LocalDate.class),
                                        row.getObject("last_on", LocalDate.class)));
                    }
                });
        return progress;
    }

    /** Whether it was not done yet. */
    boolean tick(Who.Staff who, Case file, String code, String step, Instant at) {
        return sql.sql("""
                        insert into procedure.step (case_file, code, step, organization, contact, done_at, done_by)
                        values (:case, :code, :step, :organization, :contact, :at, :by) on conflict do nothing""")
                        .param("case", file.id())
                        .param("code", code)
                        .param("step", step)
                        .param("organization", file.organization())
                        .param("contact", file.contact())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", who.account())
                        .update()
                == 1;
    }

    /** Whether it was done. */
    boolean untick(Who.Staff who, UUID caseFile, String code, String step) {
        return sql.sql("delete from procedure.step where case_file = :case and code = :code and step = :step and "
                                + Scope.of(who).rows())
                        .params(Scope.of(who).parameters())
                        .param("case", caseFile)
                        .param("code", code)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** It counts from that day, whatever it did before. */
    void set(Who.Staff who, Case file, Progress.Term term, Instant at) {
        sql.sql("""
                insert into procedure.deadline (id, case_file, code, deadline, organization, contact, from_on, last_on,
                  set_at, set_by)
                values (:id, :case, :code, :deadline, :organization, :contact, :from, :last, :at, :by)
                on conflict (case_file, code, deadline) do update
                set from_on = excluded.from_on, last_on = excluded.last_on, set_at = excluded.set_at,
                  set_by = excluded.set_by""")
                .param("id", term.id())
                .param("case", file.id())
                .param("code", term.code())
                .param("deadline", term.deadline())
                .param("organization", file.organization())
                .param("contact", file.contact())
                .param("from", term.fromOn())
                .param("last", term.lastOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", who.account())
                .update();
    }
}
