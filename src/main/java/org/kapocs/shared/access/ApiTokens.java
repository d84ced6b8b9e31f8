package org.kapocs.shared.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Secrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens for programs. A program acts in the name of the account that answers for it, narrowed to what the token allows;
 * with the account, or with its roles, it ends.
 */
@Component
public class ApiTokens {
    /** What a program may be allowed at most. */
    public static final Set<Action> FOR_PROGRAMS = Set.of(
            Action.READ_CONTACTS,
            Action.ANSWER_CONTACTS,
            Action.READ_CASES,
            Action.WORK_CASES,
            Action.READ_MATTERS,
            Action.READ_KNOWLEDGE,
            Action.EDIT_DIRECTORY);

    /** When it was used is noted so often at most. */
    private static final Duration NOTED = Duration.ofHours(1);

    /**
     * A token as it is listed; itself it is never shown again.
     *
     * @param account who answers for it
     * @param usedAt when it was last used, to the hour
     */
    public record Listed(
            UUID id, UUID account, String name, Set<Action> actions, Instant expiresAt, Optional<Instant> usedAt) {}

    record Found(UUID account, Who.Program program) {}

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
        return make(who, who.account(), name, actions, life, key);
    }

    /**
     * The same by an administrator, for somebody of their organization who answers for the program.
     *
     * @throws Problem.Invalid when that person may not do all of it themselves, or a program may not
     */
    @Transactional
    public String make(Who.Staff who, Account answers, String name, Set<Action> actions, Duration life, String key) {
        if (!who.may(Action.MANAGE_PROGRAMS)
                || !who.organization().equals(answers.organization())
                || !answers.active()) {
            throw new Problem.Refused();
        }
        if (actions.isEmpty()) {
            throw new Problem.Invalid(Map.of("action", "access.programs.error.none"));
        }
        if (!FOR_PROGRAMS.containsAll(actions) || !actions.stream().allMatch(answers.who()::may)) {
            throw new Problem.Invalid(Map.of("action", "access.programs.error.more"));
        }
        return make(who, answers.id(), name, actions, life, key);
    }

    private String make(Who.Staff who, UUID account, String name, Set<Action> actions, Duration life, String key) {
        byte[] secret = secrets.hmac("api-token", who.account() + "/" + key);
        String token = "kapocs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        once.run(key, () -> keep(who, account, name, actions, life, token));
        return token;
    }

    private UUID keep(Who.Staff who, UUID account, String name, Set<Action> actions, Duration life, String token) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        sql.sql("""
                insert into access.api_token (id, hash, account, made_by, name, actions, expires_at, made_at)
                values (:id, :hash, :account, :by, :name, :actions, :expires, :now)""")
                .param("id", id)
                .param("hash", hash(token))
                .param("account", account)
                .param("by", account.equals(who.account()) ? null : who.account())
                .param("name", name.strip())
                .param("actions", actions.stream().map(Action::name).sorted().toArray(String[]::new))
                .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new AccessChanged(who, account, "token.made"));
        return id;
    }

    /** The tokens of this account, newest first. */
    public List<Listed> of(Who.Staff who) {
        return sql.sql("select * from access.api_token where account = :account order by made_at desc")
                .param("account", who.account())
                .query((row, n) -> listed(row))
                .list();
    }

    /** The tokens of one's organization, newest first. */
    @Transactional(readOnly = true)
    public List<Listed> ofOrganization(Who.Staff who) {
        demand(who);
        return sql.sql("""
                        select t.* from access.api_token t join access.account a on a.id = t.account
                        where a.organization = :organization order by t.made_at desc""")
                .param("organization", who.organization())
                .query((row, n) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                actions((String[]) row.getArray("actions").getArray()),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** Ends a token of one's organization. */
    @Transactional
    public void endOfOrganization(Who.Staff who, UUID id) {
        demand(who);
        sql.sql("""
                        delete from access.api_token t using access.account a
                        where a.id = t.account and t.id = :id and a.organization = :organization returning t.account""")
                .param("id", id)
                .param("organization", who.organization())
                .query(UUID.class)
                .optional()
                .ifPresent(account -> events.publishEvent(new AccessChanged(who, account, "token.ended")));
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.MANAGE_PROGRAMS)) {
            throw new Problem.Refused();
        }
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
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Optional<Listed> found = sql.sql("select * from access.api_token where hash = :hash and expires_at > :now")
                .param("hash", hash(token))
                .param("now", now)
                .query((row, n) -> listed(row))
                .optional();
        found.filter(each -> each.usedAt()
                        .filter(now.minus(NOTED).toInstant()::isBefore)
                        .isEmpty())
                .ifPresent(each -> sql.sql("update access.api_token set used_at = :now where id = :id")
                        .param("now", now)
                        .param("id", each.id())
                        .update());
        return found.map(each -> new Found(each.account(), new Who.Program(each.id(), each.actions())));
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
