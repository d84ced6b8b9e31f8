package org.kapocs.shared.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** @param hash null where it waits for the yes of who answers for it, who is not who made it */
    void insert(
            UUID id, byte @Nullable [] hash, UUID account, UUID by, String name, Set<Action> actions, Duration life) {
        Instant now = clock.instant();
        sql.sql("""
                insert into access.api_token
                  (id, hash, account, made_by, name, actions, expires_at, made_at, accepted_at)
                values (:id, :hash, :account, :by, :name, :actions, :expires, :now, :accepted)""")
                .param("id", id)
                .param("hash", hash)
                .param("account", account)
                .param("by", hash == null ? by : null)
                .param("name", name.strip())
                .param("actions", actions.stream().map(Action::name).sorted().toArray(String[]::new))
                .param("expires", at(now.plus(life)))
                .param("now", at(now))
                .param("accepted", hash == null ? null : at(now))
                .update();
    }

    /** Those that this account answers for and that were not ended, newest first. */
    List<ApiTokens.Listed> of(UUID account) {
        return sql.sql(
                        "select * from access.api_token where account = :account and ended_at is null order by made_at desc")
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
                        where hash = :hash and expires_at > :now and ended_at is null""")
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

    Map<UUID, String> names(UUID organization, Collection<UUID> ids) {
        return sql
                .sql("""
                        select t.id, t.name from access.api_token t join access.account a on a.id = t.account
                        where a.organization = :organization and t.id = any(:ids)""")
                .param("organization", organization)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** From now on it opens what it allows, for who has what this is the hash of. */
    boolean accept(UUID account, UUID id, byte[] hash) {
        return sql.sql("""
                        update access.api_token set accepted_at = :now, hash = :hash
                        where id = :id and account = :account and hash is null and ended_at is null
                          and expires_at > :now""")
                        .param("now", at(clock.instant()))
                        .param("hash", hash)
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean has(UUID account, UUID id, byte[] hash) {
        return sql.sql("""
                        select exists (select 1 from access.api_token
                        where id = :id and account = :account and hash = :hash and ended_at is null)""")
                .param("id", id)
                .param("account", account)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    boolean end(UUID account, UUID id) {
        return sql.sql("""
                        update access.api_token set ended_at = :now
                        where id = :id and account = :account and ended_at is null""")
                        .param("now", at(clock.instant()))
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean endOfOrganization(UUID organization, UUID id) {
        return sql.sql("""
                        update access.api_token t set ended_at = :now from access.account a
                        where a.id = t.account and t.id = :id and a.organization = :organization
                          and t.ended_at is null""")
                        .param("now", at(clock.instant()))
                        .param("id", id)
                        .param("organization", organization)
                        .update()
                == 1;
    }

    /** Those that it ended. */
    List<UUID> endAll(UUID account) {
        return sql.sql("""
                        update access.api_token set ended_at = :now
                        where account = :account and ended_at is null returning id""")
                .param("now", at(clock.instant()))
                .param("account", account)
                .query(UUID.class)
                .list();
    }

    private static ApiTokens.Listed listed(ResultSet row) throws SQLException {
        return new ApiTokens.Listed(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("actions").getArray())
                        .map(Action::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("accepted_at", OffsetDateTime.class) == null,
                row.getObject("ended_at", OffsetDateTime.class) != null,
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
