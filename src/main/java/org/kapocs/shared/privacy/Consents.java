package org.kapocs.shared.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clients agreed to, towards whom, and until when. */
@Component
@Transactional
public class Consents {
    private final ConsentRows rows;
    private final Trail trail;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentRows rows, Trail trail, Once once, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Records a consent in the compartment of the officer's organization. The same key records it once. */
    public UUID give(Who.Staff who, GivenConsent given, String onceKey) {
        return once.run(onceKey, () -> give(who, given));
    }

    private UUID give(Who.Staff who, GivenConsent given) {
        if (given.version() != given.purpose().version()) {
            throw new Problem.Conflict("privacy.error.version");
        }
        UUID id = Ids.next();
        rows.insert(who, new Consent(id, given, clock.instant(), who.account(), null, null));
        trail.wrote(who, new Subject("client", given.client()), "consent.given");
        return id;
    }

    /** The consents of the client that hold today, newest first. */
    public List<Consent> inForce(Who who, UUID client) {
        LocalDate today = LocalDate.now(clock);
        return all(who, client).stream()
                .filter(consent -> consent.inForce(today))
                .toList();
    }

    /** Every consent the client ever gave, newest first. */
    public List<Consent> all(Who who, UUID client) {
        return rows.of(who, client);
    }

    /** The consent towards that organization that was taken back last; empty where none was, or another holds today. */
    public Optional<Consent> takenBack(Who who, UUID client, UUID organization) {
        LocalDate today = LocalDate.now(clock);
        List<Consent> theirs = all(who, client).stream()
                .filter(each -> each.given().recipient().organization().equals(organization))
                .toList();
        return theirs.stream().anyMatch(each -> each.inForce(today))
                ? Optional.empty()
                : theirs.stream()
                        .filter(each -> each.withdrawnAt() != null)
                        .max(Comparator.comparing(each -> Objects.requireNonNull(each.withdrawnAt())));
    }

    /** One consent; missing when it is not this person's to see. */
    public Consent get(Who who, UUID id) {
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }

    /** Some consents by their ids; without those that are not this person's to see. */
    public Map<UUID, Consent> byIds(Who who, Collection<UUID> ids) {
        return rows.byIds(who, ids).stream().collect(Collectors.toMap(Consent::id, Function.identity()));
    }

    /**
     * Whether all of these sections may be shown to that organization on that day. A single consent must cover them;
     * when none does, the reason is that of the nearest one.
     */
    public Coverage covers(Who who, UUID client, UUID organization, Set<Section> sections, LocalDate day) {
        return all(who, client).stream()
                .map(consent -> consent.covers(organization, sections, day))
                .min(Comparator.comparing(Consents::distance))
                .orElse(new Coverage.Refused(Coverage.Reason.NONE));
    }

    /**
     * Those of these clients of whom something may be covered no more: a consent that was given covers the same as long as
     * it holds, so whoever gave some, and all of them hold today, need not be looked at. One question for all.
     */
    public Set<UUID> mayBeUncovered(Who.Machine who, Collection<UUID> clients) {
        return Set.copyOf(rows.withoutSome(who, clients, LocalDate.now(clock)));
    }

    private static int distance(Coverage coverage) {
        return switch (coverage) {
            case Coverage.Granted _ -> -1;
            case Coverage.Refused refused ->
                Coverage.Reason.values().length - refused.reason().ordinal();
        };
    }

    /**
     * Takes a consent back, by the client or by staff on their word. Whoever shares something under it hears
     * {@link ConsentWithdrawn} in this transaction. Taking it back twice is once.
     *
     * @return whether it was taken back now
     */
    public boolean withdraw(Who who, UUID id) {
        return withdraw(who, who, id);
    }

    /** The same for who holds a code, of what stands outside their contact and the house found to be theirs to take back. */
    public boolean withdrawFor(Who.CodeHolder who, Who.Machine house, UUID id) {
        return withdraw(who, house, id);
    }

    private boolean withdraw(Who who, Who by, UUID id) {
        UUID client = get(by, id).given().client();
        boolean now = rows.withdraw(by, id, clock.instant(), Consent.TakenBack.by(who));
        if (now) {
            trail.wrote(who, new Subject("client", client), "consent.withdrawn");
            events.publishEvent(new ConsentWithdrawn(client));
        }
        return now;
    }
}
