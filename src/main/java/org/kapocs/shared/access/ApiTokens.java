package org.kapocs.shared.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Action.OPEN_FILES,
            Action.SEE_WORKLOAD,
            Action.ANSWER_CONSULTATIONS,
            Action.ANSWER_REFERRALS,
            Action.HANDLE_RIGHTS,
            Action.READ_RIGHTS,
            Action.READ_MATTERS,
            Action.READ_KNOWLEDGE,
            Action.TAKE_OVER_LISTS,
            Action.EDIT_DIRECTORY);

    /** Who changes something is told what stands there, so a token for the one names the other. */
    private static final Map<Action, Action> READ_WITH = Map.of(
            Action.WORK_CASES, Action.READ_CASES,
            Action.ANSWER_CONTACTS, Action.READ_CONTACTS);

    /**
     * A token as it is listed; itself it is never shown again.
     *
     * @param account who answers for it
     * @param askedBy the administrator who asked them to; empty where they made it themselves
     * @param waits whether they have still to say yes to it
     * @param ended whether it was ended before its time
     * @param usedAt when it was last used, to the hour
     */
    public record Listed(
            UUID id,
            UUID account,
            Optional<UUID> askedBy,
            String name,
            Set<Action> actions,
            Instant expiresAt,
            boolean waits,
            boolean ended,
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
        String token = written(who, key);
        once.run(key, () -> {
            UUID id = Ids.next();
            rows.insert(id, hash(token), who.account(), who.account(), name, withReading(actions), life);
            tell(who, id, "token.made");
            return id;
        });
        return token;
    }

    /**
     * An administrator asks somebody of their organization to answer for a program. Until they have said yes there is no
     * token, and it is them to whom it is shown then: the role of an administrator opens no client.
     *
     * @throws Problem.Invalid when that person may not do all of it themselves, or a program may not
     */
    @Transactional
    public void ask(Who.Staff who, Account answers, String name, Set<Action> actions, Duration life, String key) {
        demand(who);
        if (!who.organization().equals(answers.organization()) || !answers.active()) {
            throw new Problem.Refused();
        }
        if (actions.isEmpty()) {
            throw new Problem.Invalid(Map.of("action", "access.programs.error.none"));
        }
        Set<Action> all = withReading(actions);
        if (!FOR_PROGRAMS.containsAll(all) || !all.stream().allMatch(answers.who()::may)) {
            throw new Problem.Invalid(Map.of("action", "access.programs.error.more"));
        }
        once.run(key, () -> {
            UUID id = Ids.next();
            rows.insert(id, null, answers.id(), who.account(), name, all, life);
            tell(who, id, "token.asked");
            return id;
        });
    }

    private String written(Who.Staff who, String of) {
        byte[] secret = secrets.hmac("api-token", who.account() + "/" + of);
        return "kapocs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static Set<Action> withReading(Set<Action> actions) {
        return Stream.concat(
                        actions.stream(), actions.stream().map(READ_WITH::get).filter(Objects::nonNull))
                .collect(Collectors.toUnmodifiableSet());
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

    /** What these tokens of one's organization are called, also when they have ended. */
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Who.Staff who, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : rows.names(who.organization(), ids);
    }

    /**
     * Says yes to answer for a program, and returns its token; empty when one was not asked, or has said yes before.
     *
     * @param key of the form: sent twice it gives the same token both times
     */
    @Transactional
    public Optional<String> accept(Who.Staff who, UUID id, String key) {
        String token = written(who, id + "/" + key);
        if (rows.accept(who.account(), id, hash(token))) {
            tell(who, id, "token.accepted");
            return Optional.of(token);
        }
        return rows.has(who.account(), id, hash(token)) ? Optional.of(token) : Optional.empty();
    }

    /** Ends one of one's own tokens. */
    @Transactional
    public void end(Who.Staff who, UUID id) {
        if (rows.end(who.account(), id)) {
            tell(who, id, "token.ended");
        }
    }

    /** Ends a token of one's organization. */
    @Transactional
    public void endOfOrganization(Who.Staff who, UUID id) {
        demand(who);
        if (rows.endOfOrganization(who.organization(), id)) {
            tell(who, id, "token.ended");
        }
    }

    /** Ends all tokens of this account. */
    void endAll(Who who, UUID account) {
        rows.endAll(account).forEach(id -> tell(who, id, "token.ended"));
    }

    Optional<Found> find(String token) {
        return rows.use(hash(token)).map(each -> new Found(each.account(), new Who.Program(each.id(), each.actions())));
    }

    private void tell(Who who, UUID token, String what) {
        events.publishEvent(new TokenChanged(who, token, what));
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
