package org.kapocs.desk.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.facts.client.Namesakes;
import org.kapocs.facts.client.Resemblance;
import org.kapocs.facts.client.Sign;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs as rows. */
@Component
class PairRows {
    private final JdbcClient sql;

    PairRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was found of these clients is proposed, unless something was decided; what was proposed with one of them before
     * and was not found is not.
     */
    void propose(List<Namesakes.Compared> compared, Instant now) {
        var found = new LinkedHashMap<List<UUID>, Found>();
        for (Namesakes.Compared each : compared) {
            for (Resemblance like : each.like()) {
                found.put(inOrder(each.client(), like.client()), new Found(each.organization(), like));
            }
        }
        forget(compared.stream().map(Namesakes.Compared::client).toList(), found.keySet());
        if (!found.isEmpty()) {
            insert(found, now);
        }
    }

    private void forget(List<UUID> clients, Set<List<UUID>> found) {
        sql.sql("""
                        delete from duplicate.pair p
                        where p.state = 'PROPOSED' and (p.one = any(:clients) or p.other = any(:clients))
                          and not exists (select from unnest(cast(:ones as uuid[]), cast(:others as uuid[])) f(one, other)
                            where f.one = p.one and f.other = p.other)""")
                .param("clients", clients.toArray(UUID[]::new))
                .param("ones", found.stream().map(List::getFirst).toArray(UUID[]::new))
                .param("others", found.stream().map(List::getLast).toArray(UUID[]::new))
                .update();
    }

    private void insert(Map<List<UUID>, Found> found, Instant now) {
        sql.sql("""
                        insert into duplicate.pair (one, other, organization, state, signs, points, found_at)
                        select one, other, organization, 'PROPOSED', string_to_array(signs, ' '), points, :now
                        from unnest(cast(:ones as uuid[]), cast(:others as uuid[]), cast(:organizations as uuid[]),
                          cast(:signs as text[]), cast(:points as int[])) f(one, other, organization, signs, points)
                        on conflict (one, other) do update set signs = excluded.signs, points = excluded.points
                        where pair.state = 'PROPOSED'""")
                .param("ones", found.keySet().stream().map(List::getFirst).toArray(UUID[]::new))
                .param("others", found.keySet().stream().map(List::getLast).toArray(UUID[]::new))
                .param(
                        "organizations",
                        found.values().stream().map(Found::organization).toArray(UUID[]::new))
                .param("signs", found.values().stream().map(Found::signs).toArray(String[]::new))
                .param(
                        "points",
                        found.values().stream()
                                .map(each -> each.like().points())
                                .toArray(Integer[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Found(UUID organization, Resemblance like) {
        String signs() {
            return like.signs().stream().map(Enum::name).collect(Collectors.joining(" "));
        }
    }

    /** As PostgreSQL compares them: from the first byte on. */
    private static List<UUID> inOrder(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? List.of(one, other) : List.of(other, one);
    }

    /** Those with the most in common first. */
    List<Pair> list(Who.Staff who, PairQuery asked, int most) {
        var where = new Where()
                .and(Scope.of(who).rows())
                .values(Scope.of(who).parameters())
                .and("state = :state", "state", asked.state())
                .and(":sign = any(signs)", "sign", asked.sign());
        PairQuery.After after = asked.after();
        if (after != null) {
            where.and("points <= :points", "points", after.points())
                    .and("(points < :points or (one, other) > (:one, :other))")
                    .value("one", after.one())
                    .value("other", after.other());
        }
        return sql.sql("select * from duplicate.pair where " + where + " order by points desc, one, other limit "
                        + most)
                .params(where.values())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Pair> get(Who.Staff who, UUID one, UUID other) {
        return sql.sql("select * from duplicate.pair where one = :one and other = :other and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("one", one)
                .param("other", other)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What is proposed or joined with one of these. */
    List<Pair> of(Who.Staff who, UUID client) {
        return sql.sql(
                        "select * from duplicate.pair where (one = :client or other = :client) and state <> 'SEPARATE' and "
                                + Scope.of(who).rows() + " order by points desc, one, other")
                .params(Scope.of(who).parameters())
                .param("client", client)
                .query((row, n) -> read(row))
                .list();
    }

    /** False when it stands otherwise by now. */
    boolean decide(Who.Staff who, Pair pair, PairState state, Instant now) {
        boolean open = state == PairState.PROPOSED;
        return sql.sql("update duplicate.pair set state = :to, decided_at = :at, decided_by = :by"
                                + " where one = :one and other = :other and state = :from and "
                                + Scope.of(who).rows())
                        .params(Scope.of(who).parameters())
                        .param("to", state.name())
                        .param("at", open ? null : now.atOffset(ZoneOffset.UTC))
                        .param("by", open ? null : who.account())
                        .param("one", pair.one())
                        .param("other", pair.other())
                        .param("from", pair.state().name())
                        .update()
                == 1;
    }

    private static Pair read(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        Set<Sign> signs = Arrays.stream((String[]) row.getArray("signs").getArray())
                .map(Sign::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Pair(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                PairState.valueOf(row.getString("state")),
                signs,
                row.getInt("points"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getObject("decided_by", UUID.class));
    }
}
