package org.kapocs.desk.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open, the first due first. */
@Component
class TaskQueries {
    private static final String AWAKE = " and (snoozed_until is null or snoozed_until <= :today)";

    /**
     * A plan for whatever team takes its members for few and sorts all that is open. In a case of its own no guess is made,
     * and what is due first is read first, until the page is full.
     */
    private static final String OF_TEAM = " and case when owner = any(:team) then true else false end";

    /** Who wanted to be reminded is reminded first. */
    private static final String PLACE = "case when remind_on <= :today then 0 else 1 end";

    private final JdbcClient sql;

    TaskQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param team whose tasks are those of the team; empty for everybody's */
    record Asked(Who.Staff who, LocalDate today, Set<UUID> team) {
        Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>(Scope.of(who).parameters());
            values.put("today", today);
            values.put("me", who.account());
            values.put("team", team.toArray(UUID[]::new));
            return values;
        }

        String condition(TaskView view) {
            String rows = "state = 'OPEN' and " + Scope.of(who).rows();
            String ours = team.isEmpty() ? rows : rows + OF_TEAM;
            return switch (view) {
                case MINE -> rows + " and owner = :me" + AWAKE;
                case TEAM -> ours + AWAKE;
                case OVERDUE -> ours + " and due_on < :today";
                case WAITING -> ours + " and waiting_for <> ''";
                case LATER -> ours + " and snoozed_until > :today";
            };
        }
    }

    List<Task> lines(Asked asked, TaskQuery query, int most) {
        TaskView view = query.view();
        TaskQuery.After after = query.after();
        Map<String, @Nullable Object> values = asked.values();
        String order = switch (view) {
            case MINE -> PLACE + ", due_on, id";
            case TEAM, OVERDUE, WAITING -> "due_on, id";
            // Few sleep: they are found and put in order, rather than looked for among all that are open.
            case LATER -> "due_on + 0, id";
        };
        var where = new StringJoiner(" and ").add(asked.condition(view));
        if (query.owner() != null) {
            where.add("owner = :owner");
            values.put("owner", query.owner());
        }
        if (after != null) {
            where.add(
                    view == TaskView.MINE
                            ? "(" + PLACE + ", due_on, id) > (:place, :due, :id)"
                            : "(due_on, id) > (:due, :id)");
            values.put("place", after.place());
            values.put("due", after.due());
            values.put("id", after.id());
        }
        return sql.sql("select * from task.task where " + where + " order by " + order + " limit " + most)
                .params(values)
                .query((row, n) -> TaskRows.read(row))
                .list();
    }

    /**
     * Counted no further than is said.
     *
     * @param owner whose alone, as the lists are narrowed; null for everybody's
     */
    Map<TaskView, Integer> counts(Asked asked, @Nullable UUID owner) {
        Map<String, @Nullable Object> values = asked.values();
        values.put("owner", owner);
        String each = Arrays.stream(TaskView.values())
                .map(view -> "(select count(*) from (select 1 from task.task where %s limit %d) as few)"
                        .formatted(
                                asked.condition(view)
                                        + (owner == null || view == TaskView.MINE ? "" : " and owner = :owner"),
                                TaskLines.COUNTED + 1))
                .collect(Collectors.joining(", "));
        return sql.sql("select " + each)
                .params(values)
                .query((row, n) -> {
                    var counts = new EnumMap<TaskView, Integer>(TaskView.class);
                    for (TaskView view : TaskView.values()) {
                        counts.put(view, row.getInt(view.ordinal() + 1));
                    }
                    return (Map<TaskView, Integer>) counts;
                })
                .single();
    }

    /** The cases in which a task is overdue, the newest first. */
    List<UUID> overdueCases(Who.Staff who, LocalDate today, @Nullable UUID after, int most) {
        return sql.sql("select distinct case_file from task.task where state = 'OPEN' and due_on < :today and "
                        + Scope.of(who).rows()
                        + (after == null ? "" : " and case_file < :after")
                        + " order by case_file desc limit " + most)
                .params(Scope.of(who).parameters())
                .param("today", today)
                .param("after", after)
                .query(UUID.class)
                .list();
    }

    /** In which of these cases a task is overdue. */
    Set<UUID> overdueAmong(Who.Staff who, LocalDate today, Collection<UUID> cases) {
        return sql.sql("select distinct case_file from task.task where state = 'OPEN' and due_on < :today and "
                        + Scope.of(who).rows() + " and case_file = any(:cases)")
                .params(Scope.of(who).parameters())
                .param("today", today)
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
