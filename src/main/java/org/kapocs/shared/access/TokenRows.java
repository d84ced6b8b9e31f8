package org.kapocs.shared.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens of programs; of each only its hash. */
@Repository
class TokenRows {
    /** When it was used is noted so often at most. */
    private static final Duration NOTED = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    TokenRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param by who made it; where it is not who answers for it, it waits for their yes */
    void insert(UUID id, byte[] hash, UUID account, UUID by, String name, Set<Action> actions, Duration life) {
        boolean own = account.equals(by);
        Instant now = clock.instant();
        sql.sql("""
                insert into access.api_token
                  (id, hash, account, made_by, name, actions, expires_at, made_at, accepted_at)
                values (:id, :hash, :account, :by, :name, :actions, :expires, :now, :accepted)""")
                .param("id", id)
                .param("hash", hash)
                .param("account", account)
                .param("by", own ? null : by)
                .param("name", name.strip())
                .param("actions", actions.stream().map(Action::name).sorted().toArray(String[]::new))
                .param("expires", at(now.plus(life)))
                .param("now", at(now))
                .param("accepted", own ? at(now) : null)
                .update();
    }

    /** Those that this account answers for, newest first. */
    List<ApiTokens.Listed> of(UUID account) {
        return sql.sql("select * from access.api_token where account = :account order by made_at desc")
                .param("account", account)
                .query((row, n) -> listed(row))
                .list();
    }

    List<ApiTokens.Listed> ofOrganization(UUID organization) {
        return sql.sql("""
                        select t.* from access.api_token t join access.account a on a.id = t.account
                        where a.organization = :organization order by t.made_at desc""")
                .param("organization", organization)
                .query((row, n) -> listed(row))
                .list();
    }

    /** The one with this hash, if it counts now; that it was used is noted. */
    Optional<ApiTokens.Listed> use(byte[] hash) {
        Instant now = clock.instant();
        Optional<ApiTokens.Listed> found = sql.sql("""
                        select * from access.api_token
                        where hash = :hash and expires_at > :now and accepted_at is not null""")
                .param("hash", hash)
                .param("now", at(now))
                .query((row, n) -> listed(row))
                .optional();
        found.filter(each -> each.usedAt().filter(now.minus(NOTED)::isBefore).isEmpty())
                .ifPresent(each -> sql.sql("update access.api_token set used_at = :now where id = :id")
                        .param("now", at(now))
                        .param("id", each.id())
                        .update());
        return found;
    }

    boolean accept(UUID account, UUID id) {
        return sql.sql("""
                        update access.api_token set accepted_at = :now
                        where id = :id and account = :account and accepted_at is null""")
                        .param("now", at(clock.instant()))
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean end(UUID account, UUID id) {
        return sql.sql("delete from access.api_token where id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Ends one of an organization, and says who answered for it. */
    Optional<UUID> endOfOrganization(UUID organization, UUID id) {
        return sql.sql("""
                        delete from access.api_token t using access.account a
                        where a.id = t.account and t.id = :id and a.organization = :organization returning t.account""")
                .param("id", id)
                .param("organization", organization)
                .query(UUID.class)
                .optional();
    }

    boolean endAll(UUID account) {
        return sql.sql("delete from access.api_token where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    private static ApiTokens.Listed listed(ResultSet row) throws SQLException {
        return new ApiTokens.Listed(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("actions").getArray())
                        .map(Action::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("accepted_at", OffsetDateTime.class) == null,
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
