package org.kapocs.shared.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Secrets;
import org.springframework.context.ApplicationEventPublisher;
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

    /**
     * A token as it is listed; itself it is never shown again.
     *
     * @param account who answers for it
     * @param waits whether they have still to say yes to it
     * @param usedAt when it was last used, to the hour
     */
    public record Listed(
            UUID id,
            UUID account,
            String name,
            Set<Action> actions,
            Instant expiresAt,
            boolean waits,
            Optional<Instant> usedAt) {}

    record Found(UUID account, Who.Program program) {}

    private final TokenRows rows;
    private final Secrets secrets;
    private final Once once;
    private final ApplicationEventPublisher events;

    ApiTokens(TokenRows rows, Secrets secrets, Once once, ApplicationEventPublisher events) {
        this.rows = rows;
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
     * The same by an administrator, for somebody of their organization who answers for the program. It opens nothing until
     * they have said yes: the role of an administrator opens no client, nor does a token that they hold.
     *
     * @throws Problem.Invalid when that person may not do all of it themselves, or a program may not
     */
    @Transactional
    public String make(Who.Staff who, Account answers, String name, Set<Action> actions, Duration life, String key) {
        demand(who);
        if (!who.organization().equals(answers.organization()) || !answers.active()) {
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
        once.run(key, () -> {
            UUID id = Ids.next();
            rows.insert(id, hash(token), account, who.account(), name, actions, life);
            tell(who, account, "token.made");
            return id;
        });
        return token;
    }

    /** The tokens that this person answers for, newest first. */
    public List<Listed> of(Who.Staff who) {
        return rows.of(who.account());
    }

    /** The tokens of one's organization, newest first. */
    @Transactional(readOnly = true)
    public List<Listed> ofOrganization(Who.Staff who) {
        demand(who);
        return rows.ofOrganization(who.organization());
    }

    /** Says yes to a token that an administrator made in one's name. */
    @Transactional
    public void accept(Who.Staff who, UUID id) {
        if (rows.accept(who.account(), id)) {
            tell(who, who.account(), "token.accepted");
        }
    }

    /** Ends one of one's own tokens. */
    @Transactional
    public void end(Who.Staff who, UUID id) {
        if (rows.end(who.account(), id)) {
            tell(who, who.account(), "token.ended");
        }
    }

    /** Ends a token of one's organization. */
    @Transactional
    public void endOfOrganization(Who.Staff who, UUID id) {
        demand(who);
        rows.endOfOrganization(who.organization(), id).ifPresent(account -> tell(who, account, "token.ended"));
    }

    /** Ends all tokens of this account; whether it had any. */
    boolean endAll(UUID account) {
        return rows.endAll(account);
    }

    Optional<Found> find(String token) {
        return rows.use(hash(token)).map(each -> new Found(each.account(), new Who.Program(each.id(), each.actions())));
    }

    private void tell(Who.Staff who, UUID account, String what) {
        events.publishEvent(new AccessChanged(who, account, what));
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.MANAGE_PROGRAMS)) {
            throw new Problem.Refused();
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
