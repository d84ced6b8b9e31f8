package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many cases at once. Only what is asked for stands in a statement: PostgreSQL plans it once, for whatever values. */
@Component
class CaseQueries {
    private static final String COUNTS = """
            select (select count(*) from (select 1 from casework.case_file
                where state = 'OPEN' and %1$s and owner = :me limit %2$d) as few) as mine,
              (select count(*) from (select 1 from casework.case_file
                where state = 'OPEN' and %1$s limit %2$d) as few) as ours""";

    /** From one caseworker to the next, and not through all their cases. */
    private static final String OWNERS = """
            with recursive each as (
              (select owner from casework.case_file where state = 'OPEN' and %1$s order by owner limit 1)
              union all
              select (select f.owner from casework.case_file f where f.state = 'OPEN' and %1$s and f.owner > each.owner
                order by f.owner limit 1) from each where each.owner is not null)
            select owner from each where owner is not null""";

    private final JdbcClient sql;
    private final Clock clock;

    CaseQueries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param clients whose cases alone are wanted; empty for everybody's
     * @param among which of these cases; null for all
     * @param place after which; null for the beginning
     */
    List<CaseRow> rows(
            Who.Staff who,
            CaseQuery query,
            Set<UUID> clients,
            @Nullable Collection<UUID> among,
            CaseOrder.@Nullable Place place,
            int most) {
        var values = new HashMap<String, @Nullable Object>(Scope.of(who).parameters());
        var where = new StringJoiner(" and ").add(Scope.of(who).rows());
        whose(who, query, clients, where, values);
        since("f.opened_at", query.filter().older(), where, values);
        since("f.touched_at", query.filter().quiet(), where, values);
        if (among != null) {
            where.add("f.id = any(:among)");
            values.put("among", among.toArray(UUID[]::new));
        }
        if (place != null) {
            where.add(query.order().beyond);
            values.put("after_id", place.id());
            values.put("after_at", place.at() == null ? null : utc(place.at()));
        }
        return sql.sql("select f.* from casework.case_file f where " + where + " order by " + query.order().by
                        + " limit " + most)
                .params(values)
                .query((row, n) -> new CaseRow(
                        CaseRows.read(row),
                        row.getObject("touched_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static void whose(
            Who.Staff who,
            CaseQuery query,
            Set<UUID> clients,
            StringJoiner where,
            Map<String, @Nullable Object> values) {
        UUID owner = query.mine() ? who.account() : query.owner();
        if (owner != null) {
            where.add("f.owner = :owner");
            values.put("owner", owner);
        }
        if (query.state() != null) {
            where.add("f.state = '" + query.state() + "'");
        }
        if (!clients.isEmpty()) {
            where.add("f.client = any(:clients)");
            values.put("clients", clients.toArray(UUID[]::new));
        } else if (!query.text().isEmpty()) {
            where.add("f.number = any(" + TypedNumber.MEANT + ")");
            values.putAll(TypedNumber.read(query.text()).parameters());
        }
    }

    private void since(String column, int days, StringJoiner where, Map<String, @Nullable Object> values) {
        if (days > 0) {
            String name = "before_" + where.length();
            where.add(column + " < :" + name);
            values.put(name, utc(clock.instant().minus(Duration.ofDays(days))));
        }
    }

    /** The numbers of these clients' cases, newest first. */
    Map<UUID, List<Numbered>> numbersOf(Who.Staff who, Set<UUID> clients) {
        var numbers = new HashMap<UUID, List<Numbered>>();
        sql.sql("select client, id, number from casework.case_file where client = any(:clients) and "
                        + Scope.of(who).rows() + " order by id desc")
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .query(row -> {
                    numbers.computeIfAbsent(row.getObject("client", UUID.class), any -> new ArrayList<>())
                            .add(new Numbered(row.getObject("id", UUID.class), row.getString("number")));
                });
        return numbers;
    }

    CaseCounts counts(Who.Staff who) {
        return sql.sql(COUNTS.formatted(Scope.of(who).rows(), CaseCounts.COUNTED + 1))
                .params(Scope.of(who).parameters())
                .param("me", who.account())
                .query((row, n) -> new CaseCounts(row.getInt("mine"), row.getInt("ours")))
                .single();
    }

    Set<UUID> caseworkers(Who.Staff who) {
        return sql.sql(OWNERS.formatted(Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .query(UUID.class)
                .set();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
