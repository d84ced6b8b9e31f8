package org.kapocs.desk.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans with their goals, as rows. */
@Component
class PlanRows {
    private static final String WITH_GOALS = """
            select p.*, g.line, g.text as goal_text, g.said as goal_said
            from plan.plan p left join plan.goal g on g.plan = p.id
            where %s and %s order by p.number desc, g.place""";

    private final JdbcClient sql;

    PlanRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every version, the newest first. */
    List<Plan> ofCase(Who.Staff who, UUID caseFile) {
        return plans(who, "case_file = :of", caseFile);
    }

    /** What the newcomer agreed on. */
    List<Plan> ofContact(Who.CodeHolder who) {
        return plans(who, "contact = :of", who.contact());
    }

    private List<Plan> plans(Who who, String which, UUID of) {
        var goals = new LinkedHashMap<UUID, List<Goal>>();
        var plans = new LinkedHashMap<UUID, Plan>();
        sql.sql(WITH_GOALS.formatted(which, Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("of", of)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    List<Goal> its = goals.computeIfAbsent(id, _ -> new ArrayList<>());
                    if (row.getObject("line") != null) {
                        its.add(new Goal(
                                row.getObject("line", UUID.class),
                                row.getString("goal_text"),
                                row.getString("goal_said")));
                    }
                    if (!plans.containsKey(id)) {
                        plans.put(id, read(row, its));
                    }
                });
        return List.copyOf(plans.values());
    }

    void insert(Plan plan) {
        sql.sql("""
                insert into plan.plan (id, organization, case_file, contact, number, state, aim, aim_said, language, review_on,
                  made_at, made_by, interpreter, version)
                values (:id, :organization, :case, :contact, :number, 'DRAFT', :aim, :said, :language, :review, :at, :by,
                  '', 1)""")
                .param("id", plan.id())
                .param("organization", plan.organization())
                .param("case", plan.caseFile())
                .param("contact", plan.contact())
                .param("number", plan.number())
                .param("aim", plan.aim())
                .param("said", plan.aimSaid())
                .param("language", plan.language())
                .param("review", plan.reviewOn())
                .param("at", utc(plan.madeAt()))
                .param("by", plan.madeBy())
                .update();
        goals(plan.id(), plan.goals());
    }

    /** The goals of a draft, instead of those it had. */
    void goals(UUID plan, List<Goal> goals) {
        sql.sql("delete from plan.goal where plan = :plan").param("plan", plan).update();
        int place = 0;
        for (Goal goal : goals) {
            sql.sql("insert into plan.goal (plan, line, place, text, said) values (:plan, :line, :place, :text, :said)")
                    .param("plan", plan)
                    .param("line", goal.line())
                    .param("place", place++)
                    .param("text", goal.text())
                    .param("said", goal.said())
                    .update();
        }
    }

    /** False when somebody else changed it since that version. */
    boolean change(Who.Staff who, UUID id, int version, String change, Map<String, @Nullable Object> values) {
        return sql.sql("update plan.plan set version = version + 1, " + change
                                + " where id = :id and version = :version and "
                                + Scope.of(who).rows())
                        .params(Scope.of(who).parameters())
                        .params(values)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What is current in the case is so no longer. */
    void replace(Who.Staff who, UUID caseFile) {
        sql.sql(
                        "update plan.plan set state = 'FORMER', version = version + 1 where case_file = :case and state = 'CURRENT' and "
                                + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("case", caseFile)
                .update();
    }

    private static Plan read(ResultSet row, List<Goal> goals) throws SQLException {
        LocalDate agreed = row.getObject("agreed_on", LocalDate.class);
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getObject("contact", UUID.class),
                row.getInt("number"),
                PlanState.valueOf(row.getString("state")),
                row.getString("aim"),
                row.getString("aim_said"),
                row.getString("language"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", UUID.class),
                instant(row, "approved_at"),
                row.getObject("approved_by", UUID.class),
                agreed == null
                        ? null
                        : new Agreement(
                                agreed, HowGiven.valueOf(row.getString("agreed_how")), row.getString("interpreter")),
                instant(row, "agreed_at"),
                row.getObject("agreed_by", UUID.class),
                returned(row),
                row.getInt("version"),
                goals);
    }

    private static @Nullable Returned returned(ResultSet row) throws SQLException {
        Instant at = instant(row, "returned_at");
        return at == null
                ? null
                : new Returned(
                        at,
                        row.getObject("returned_by", UUID.class),
                        row.getString("returned_why"),
                        row.getInt("returned_version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
