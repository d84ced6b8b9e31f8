package org.kapocs.shared.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Secrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for programs. A program acts as the account that made its token, narrowed to what the token allows. */
@Component
public class ApiTokens {
    /** A token as it is listed; itself it is never shown again. */
    public record Listed(UUID id, String name, Set<Action> actions, Instant expiresAt) {}

    record Found(UUID account, Set<Action> actions) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final Secrets secrets;
    private final Once once;
    private final ApplicationEventPublisher events;

    ApiTokens(JdbcClient sql, Clock clock, Secrets secrets, Once once, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.secrets = secrets;
        this.once = once;
        this.events = events;
    }

    /**
     * Makes a token and returns it. Only its hash is kept.
     *
     * @param key of the form: sent twice it makes one token, and gives it both times
     */
    @Transactional
    public String make(Who.Staff who, String name, Set<Action> actions, Duration life, String key) {
        byte[] secret = secrets.hmac("api-token", who.account() + "/" + key);
        String token = "kapocs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        once.run(key, () -> keep(who, name, actions, life, token));
        return token;
    }

    private UUID keep(Who.Staff who, String name, Set<Action> actions, Duration life, String token) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        sql.sql("""
                insert into access.api_token (id, hash, account, name, actions, expires_at, made_at)
                values (:id, :hash, :account, :name, :actions, :expires, :now)""")
                .param("id", id)
                .param("hash", hash(token))
                .param("account", who.account())
                .param("name", name.strip())
                .param("actions", actions.stream().map(Action::name).sorted().toArray(String[]::new))
                .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new AccessChanged(who, who.account(), "token.made"));
        return id;
    }

    /** The tokens of this account, newest first. */
    public List<Listed> of(Who.Staff who) {
        return sql.sql("""
                        select id, name, actions, expires_at from access.api_token
                        where account = :account order by made_at desc""")
                .param("account", who.account())
                .query((row, n) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        actions((String[]) row.getArray("actions").getArray()),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends one of one's own tokens. */
    @Transactional
    public void end(Who.Staff who, UUID id) {
        int gone = sql.sql("delete from access.api_token where id = :id and account = :account")
                .param("id", id)
                .param("account", who.account())
                .update();
        if (gone == 1) {
            events.publishEvent(new AccessChanged(who, who.account(), "token.ended"));
        }
    }

    /** Ends all tokens of this account; whether it had any. */
    boolean endAll(UUID account) {
        return sql.sql("delete from access.api_token where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    Optional<Found> find(String token) {
        return sql.sql("select account, actions from access.api_token where hash = :hash and expires_at > :now")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Found(row.getObject("account", UUID.class), actions((String[])
                        row.getArray("actions").getArray())))
                .optional();
    }

    private static Set<Action> actions(String[] names) {
        return Arrays.stream(names).map(Action::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
