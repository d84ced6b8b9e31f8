package org.kapocs.shared.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who had which roles when, also of people who have left; for who must tell who could have seen something. */
@Component
public class Tenures {
    private final JdbcClient sql;
    private final Clock clock;

    Tenures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Who of one's own organization had, at some moment from {@code from} until {@code to}, a role that allows the action;
     * by name, and each stretch of time of theirs by itself.
     */
    @Transactional(readOnly = true)
    public List<Tenure> allowed(Who.Staff who, Action action, Instant from, Instant to) {
        demand(who);
        return sql
                .sql("""
                        select t.account, a.name, t.roles, t.since, t.until
                        from access.tenure t join access.account a on a.id = t.account
                        where t.organization = :organization and t.since < :to and (t.until is null or t.until > :from)
                          and t.until is distinct from t.since
                        order by a.name, t.seq""")
                .param("organization", who.organization())
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Tenures::tenure)
                .list()
                .stream()
                .filter(tenure -> Policy.allows(tenure.roles(), action))
                .toList();
    }

    /** Since when this is recorded for one's own organization; of the time before nobody can tell. */
    @Transactional(readOnly = true)
    public Optional<Instant> recordedSince(Who.Staff who) {
        demand(who);
        return sql.sql("select min(since) as since from access.tenure where organization = :organization")
                .param("organization", who.organization())
                .query((row, n) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Takes down what this account may do from now on, in the transaction in which that was changed. */
    void follow(UUID account) {
        var now = utc(clock.instant());
        sql.sql("""
                update access.tenure t set until = :now from access.account a
                where t.account = :account and t.until is null and a.id = t.account
                  and not (a.active and a.roles = t.roles)""").param("account", account).param("now", now).update();
        sql.sql("""
                insert into access.tenure (account, organization, roles, since)
                select id, organization, roles, :now from access.account a
                where id = :account and active
                  and not exists (select from access.tenure t where t.account = a.id and t.until is null)""").param("account", account).param("now", now).update();
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.READ_AUDIT)) {
            throw new Problem.Refused();
        }
    }

    private static Tenure tenure(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Tenure(
                row.getObject("account", UUID.class),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(until).map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
