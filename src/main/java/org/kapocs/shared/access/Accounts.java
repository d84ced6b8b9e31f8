package org.kapocs.shared.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here. Staff see those of their own organization; administrators change them. */
@Component
public class Accounts {
    private static final Duration INVITED = Duration.ofDays(7);

    private final AccountRows rows;
    private final Invitations invitations;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Organizations organizations;
    private final Tenures tenures;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountRows rows,
            Invitations invitations,
            Sessions sessions,
            ApiTokens tokens,
            Organizations organizations,
            Tenures tenures,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.invitations = invitations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.organizations = organizations;
        this.tenures = tenures;
        this.clock = clock;
        this.events = events;
    }

    /** Everybody of one's own organization: the active first, by name. */
    @Transactional(readOnly = true)
    public List<Account> all(Who.Staff who) {
        return rows.all(who.organization());
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Account get(Who.Staff who, UUID id) {
        return rows.get(who.organization(), id).orElseThrow(Problem.Missing::new);
    }

    /** Whether this person of one's own organization may do that as of now; who has left may nothing any more. */
    @Transactional(readOnly = true)
    public boolean may(Who.Staff who, UUID id, Action action) {
        return rows.get(who.organization(), id)
                .filter(Account::active)
                .filter(account -> account.who().may(action))
                .isPresent();
    }

    /** Those of one's own organization who may do that as of now, by name. */
    @Transactional(readOnly = true)
    public List<Account> able(Who.Staff who, Action action) {
        return able(who.organization(), action);
    }

    /** The same for a job of the house. */
    @Transactional(readOnly = true)
    public List<Account> able(Who.Machine job, UUID organization, Action action) {
        return able(organization, action);
    }

    private List<Account> able(UUID organization, Action action) {
        return rows.all(organization).stream()
                .filter(Account::active)
                .filter(account -> account.who().may(action))
                .toList();
    }

    /** Who this account is as of now, for a job that goes on with what they asked for; nobody once it is closed. */
    @Transactional(readOnly = true)
    public Optional<Who.Staff> present(Who.Machine job, UUID id) {
        return rows.get(id).filter(Account::active).map(Account::who);
    }

    /** Those of any organization who may do that as of now, for a job of the house. */
    @Transactional(readOnly = true)
    public List<Account> able(Who.Machine job, Action action) {
        return rows.active(Scope.of(job)).stream()
                .filter(account -> account.who().may(action))
                .toList();
    }

    /** The names of these people, as far as they are of one's own organization. */
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Who who, Collection<UUID> ids) {
        return rows.named(Scope.of(who), ids).stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    /**
     * Invites a person into one's own organization.
     *
     * @return the account; empty when the e-mail address has one already
     */
    @Transactional
    public Optional<UUID> invite(Who.Staff who, NewAccount person) {
        demand(who);
        Optional<UUID> id = add(who.organization(), person);
        id.ifPresent(account -> {
            invitations.make(account, INVITED);
            tell(who, account, "account.invited");
        });
        return id;
    }

    /** Makes a person's sign-in new: they get a link, and what they had until now ends, tokens of programs included. */
    @Transactional
    public void inviteAgain(Who.Staff who, UUID id) {
        demand(who);
        Account account = get(who, id);
        rows.disarm(who.organization(), account.id());
        endAll(who, account.id());
        invitations.make(account.id(), INVITED);
        tell(who, id, AccessChanged.INVITED_AGAIN);
    }

    /** The end of the address of the link that waits for this person, if one does. */
    @Transactional(readOnly = true)
    public Optional<String> waitingLink(Who.Staff who, UUID id) {
        demand(who);
        return invitations.waiting(get(who, id).id()).map(invitation -> invitations.token(invitation.id()));
    }

    /**
     * Gives the account this name, these roles and sites, and opens or closes it; all this counts at their next request.
     *
     * @throws Problem.Conflict when somebody changed it meanwhile
     * @throws Problem.Invalid when the organization would have no administrator
     */
    @Transactional
    public void change(Who.Staff who, Account changed) {
        demand(who);
        organizations.hold(who.organization());
        if (!rows.update(who.organization(), changed)) {
            throw new Problem.Conflict("web.error.409.text");
        }
        if (rows.all(who.organization()).stream().noneMatch(Accounts::administers)) {
            throw new Problem.Invalid(Map.of("roles", "access.accounts.lastadministrator"));
        }
        tenures.follow(changed.id());
        if (!changed.active()) {
            endAll(who, changed.id());
        }
        tell(who, changed.id(), changed.active() ? "account.changed" : "account.closed");
    }

    /** Whatever this account is signed in with, a program included. */
    private void endAll(Who who, UUID account) {
        sessions.endAll(account);
        tokens.endAll(who, account);
    }

    /** Chooses the language of one's own pages. */
    @Transactional
    public void speak(Who.Staff who, String language) {
        rows.speak(who.account(), language);
    }

    Optional<UUID> add(UUID organization, NewAccount person) {
        var account = new Account(
                Ids.next(),
                organization,
                person.name().strip(),
                person.email().strip().toLowerCase(Locale.ROOT),
                person.roles(),
                person.sites(),
                true,
                false,
                person.language(),
                0);
        if (!rows.insert(account, clock.instant().atOffset(ZoneOffset.UTC))) {
            return Optional.empty();
        }
        tenures.follow(account.id());
        return Optional.of(account.id());
    }

    private static boolean administers(Account account) {
        return account.active() && account.joined() && account.roles().contains(Role.ADMINISTRATOR);
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.MANAGE_ACCOUNTS)) {
            throw new Problem.Refused();
        }
    }

    private void tell(Who who, UUID account, String what) {
        events.publishEvent(new AccessChanged(who, account, what));
    }
}
