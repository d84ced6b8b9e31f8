package org.kapocs.desk.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Resemblance;
import org.kapocs.facts.client.Sign;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs as rows. */
@Component
class PairRows {
    private static final int LINES = Duplicates.LINES;

    private final JdbcClient sql;

    PairRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** These are proposed with the client, unless something was decided; what was proposed before and is not among them is not. */
    void propose(UUID organization, UUID client, List<Resemblance> found, Instant now) {
        sql.sql("""
                        delete from duplicate.pair where state = 'PROPOSED' and (one = :client or other = :client)
                          and case when one = :client then other else one end <> all(:found)""")
                .param("client", client)
                .param("found", found.stream().map(Resemblance::client).toArray(UUID[]::new))
                .update();
        for (Resemblance each : found) {
            sql.sql("""
                            insert into duplicate.pair (one, other, organization, state, signs, points, found_at)
                            values (least(:one, :other), greatest(:one, :other), :organization, 'PROPOSED',
                              :signs, :points, :now)
                            on conflict (one, other) do update set signs = excluded.signs, points = excluded.points
                            where pair.state = 'PROPOSED'""")
                    .param("one", client)
                    .param("other", each.client())
                    .param("organization", organization)
                    .param("signs", each.signs().stream().map(Enum::name).toArray(String[]::new))
                    .param("points", each.points())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** One more than a page has, if there are more; those with the most in common first. */
    List<Pair> list(Who.Staff who, PairState state, Duplicates.@Nullable After after) {
        String further =
                after == null ? "" : " and points <= :points and (points < :points or (one, other) > (:one, :other))";
        var query = sql.sql("select * from duplicate.pair where state = :state and "
                        + Scope.of(who).rows() + further + " order by points desc, one, other limit " + (LINES + 1))
                .params(Scope.of(who).parameters())
                .param("state", state.name());
        if (after != null) {
            query = query.param("points", after.points())
                    .param("one", after.one())
                    .param("other", after.other());
        }
        return query.query((row, n) -> read(row)).list();
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
