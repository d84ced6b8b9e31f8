package org.kapocs.shared.access;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Secrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a person comes in by a link: chooses a password and proves that their device shows the codes. */
@Component
public class Joining {
    private static final Who.Machine DOOR = new Who.Machine("joining");
    private static final Duration FIRST = Duration.ofHours(24);
    private static final Duration INVITED = Duration.ofDays(7);

    private final AccountRows rows;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Joining(
            AccountRows rows,
            Accounts accounts,
            Organizations organizations,
            Invitations invitations,
            Passwords passwords,
            Secrets secrets,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.accounts = accounts;
        this.organizations = organizations;
        this.invitations = invitations;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The invitation of this link; missing when it was used, is too old or never was. */
    public Invitation invitation(String token, boolean first) {
        return within(() -> invitations.of(token))
                .filter(found -> found.account().isEmpty() == first)
                .orElseThrow(Problem.Missing::new);
    }

    /** Who is invited. */
    public Account invited(Invitation invitation) {
        return within(() -> rows.get(invitation.account().orElseThrow())).orElseThrow(Problem.Missing::new);
    }

    /**
     * What is wrong with this password and code, by field; empty when they are good.
     *
     * @param code what the device shows now
     */
    public Map<String, String> objections(
            Invitation invitation, String name, String email, String password, String code) {
        var errors = new LinkedHashMap<String, String>();
        passwords.objection(password, name, email).ifPresent(key -> errors.put("password", key));
        if (step(invitation, code).isEmpty()) {
            errors.put("code", "access.code.wrong");
        }
        return errors;
    }

    /** The invited person joins. */
    public void join(Invitation invitation, String password, String code) {
        String hash = passwords.hash(password);
        within(() -> {
            arm(invitation, invitation.account().orElseThrow(), hash, code);
            return true;
        });
    }

    /** The very first person: makes the city's organization and becomes its administrator. */
    public void found(
            Invitation invitation, String organization, NewAccount administrator, String password, String code) {
        String hash = passwords.hash(password);
        within(() -> {
            if (rows.anyAtAll()) {
                throw new Problem.Missing();
            }
            UUID city = organizations.found(organization, Organization.Kind.CITY);
            UUID account = accounts.add(city, administrator).orElseThrow(Problem.Missing::new);
            arm(invitation, account, hash, code);
            return true;
        });
    }

    /** The end of the address of the first administrator's link; empty when there is an account already. */
    public Optional<String> firstLink() {
        return within(() -> rows.anyAtAll()
                ? Optional.<String>empty()
                : Optional.of(invitations.token(invitations.first(FIRST).id())));
    }

    /**
     * The city, of which there is one, brings another organization in, with a first administrator of its own. From then on it looks after its
     * people itself.
     *
     * @return the organization; empty when the e-mail address has an account already
     */
    public Optional<UUID> bringIn(Who.Staff who, String name, Organization.Kind kind, NewAccount administrator) {
        demandCity(who);
        if (kind == Organization.Kind.CITY) {
            throw new Problem.Refused();
        }
        return within(() -> {
            UUID organization = organizations.found(name, kind);
            Optional<UUID> account = accounts.add(organization, administrator);
            account.ifPresentOrElse(
                    id -> {
                        invitations.make(id, INVITED);
                        events.publishEvent(new AccessChanged(who, id, "organization.brought-in"));
                    },
                    () -> organizations.withdraw(organization));
            return account.map(_ -> organization);
        });
    }

    /** The ends of the links that wait for the first administrators of organizations where nobody has joined yet. */
    public Map<UUID, String> waitingLinks(Who.Staff who) {
        demandCity(who);
        return within(() -> {
            var links = new HashMap<UUID, String>();
            for (Organization organization : organizations.all()) {
                List<Account> people = rows.all(organization.id());
                if (people.stream().noneMatch(Account::joined)) {
                    people.forEach(person -> invitations
                            .waiting(person.id())
                            .ifPresent(link -> links.put(organization.id(), invitations.token(link.id()))));
                }
            }
            return links;
        });
    }

    /** Whether they may bring organizations in: the city's administrators may. */
    public boolean mayBringIn(Who.Staff who) {
        return who.may(Action.MANAGE_ACCOUNTS)
                && organizations.get(who.organization()).stream().anyMatch(own -> own.kind() == Organization.Kind.CITY);
    }

    private void demandCity(Who.Staff who) {
        if (!mayBringIn(who)) {
            throw new Problem.Refused();
        }
    }

    /** A password as it is kept; making it takes a tenth of a second of work. */
    public record Kept(String hash) {}

    /** A password that several people of {@link #add} have in common. */
    public Kept kept(String password) {
        return new Kept(passwords.hash(password));
    }

    /** A person who needs no link: for the demo and for tests, which make their people themselves. */
    public UUID add(UUID organization, NewAccount person, Kept password, byte[] secret) {
        return within(() -> {
            UUID id = accounts.add(organization, person).orElseThrow();
            rows.arm(id, password.hash(), secrets.seal("totp", Credentials.place(id), secret));
            return id;
        });
    }

    private void arm(Invitation invitation, UUID account, String hash, String code) {
        OptionalLong step = step(invitation, code);
        if (step.isEmpty() || !invitations.use(invitation.id())) {
            throw new Problem.Missing();
        }
        rows.arm(account, hash, secrets.seal("totp", Credentials.place(account), invitation.secret()));
        rows.usedStep(account, step.getAsLong());
        events.publishEvent(new AccessChanged(DOOR, account, "account.joined"));
    }

    private OptionalLong step(Invitation invitation, String code) {
        return Totp.accepted(invitation.secret(), code.replaceAll("\\s", ""), clock.instant(), 0);
    }

    private <T> T within(Supplier<T> work) {
        return Standing.as(DOOR, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    /** The roles of the first administrator: enough to let others in. */
    public static Set<Role> firstRoles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
