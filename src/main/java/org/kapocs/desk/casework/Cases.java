package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The affairs of clients, each in the compartment of the organization that answers for it. */
@Component
@Transactional
public class Cases {
    private final CaseRows rows;
    private final CaseParts parts;
    private final CaseDoor door;
    private final Clients clients;
    private final Needs needs;
    private final Trail trail;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CaseRows rows,
            CaseParts parts,
            CaseDoor door,
            Clients clients,
            Needs needs,
            Trail trail,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.door = door;
        this.clients = clients;
        this.needs = needs;
        this.trail = trail;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case for a client, new or known, with the officer as its caseworker. The same key opens it once. */
    public UUID open(Who.Staff who, NewCase wish, String onceKey) {
        return once.run(onceKey, () -> {
            door.refuseSecond(who, wish.contact());
            UUID client = clientFor(who, wish);
            String number = rows.nextNumber(LocalDate.now(clock).getYear());
            var opened = new Case(
                    Ids.next(),
                    number,
                    client,
                    wish.contact(),
                    who.organization(),
                    who.account(),
                    wish.legalBasis(),
                    CaseState.OPEN,
                    wish.summary(),
                    clock.instant(),
                    null,
                    null,
                    1);
            rows.insert(opened);
            wrote(who, opened.id(), Did.OPENED, "", "");
            door.takeOver(who, opened);
            wish.needs().forEach(need -> voice(who, opened, need));
            wish.matters().forEach(code -> addMatter(who, opened.id(), code));
            return opened.id();
        });
    }

    private UUID clientFor(Who.Staff who, NewCase wish) {
        UUID known = wish.known();
        return known == null
                ? clients.register(who, wish.contact(), wish.person())
                : clients.get(who, known, Purpose.CASEWORK).id();
    }

    /** The case; that it was seen, and why, is kept. Missing when it is not this person's to see. */
    public Case get(Who who, UUID id, Purpose purpose) {
        Case found = find(who, id);
        trail.read(who, subject(id), purpose);
        return found;
    }

    /** The case with all that belongs to it, for the caseworker; kept as one look into the client's file. */
    public CaseFile file(Who.Staff who, UUID id) {
        Case found = find(who, id);
        return parts.file(who, found, clients.get(who, found.client(), Purpose.CASEWORK));
    }

    /** The needs of the case, as they were voiced. */
    public List<CaseNeed> needs(Who who, UUID id) {
        return parts.needs(find(who, id).id());
    }

    /** The matters of the case. */
    public List<Matter> matters(Who who, UUID id) {
        return parts.matters(find(who, id).id());
    }

    /** The case that was opened from this contact, if one was and it is this person's to see. */
    @Transactional(readOnly = true)
    public Optional<Case> ofContact(Who who, UUID contact) {
        return rows.ofContact(who, contact);
    }

    /** The client has another need; the same key adds it once. */
    public UUID addNeed(Who.Staff who, UUID id, NewNeed wish, String onceKey) {
        return once.run(onceKey, () -> voice(who, open(who, id), wish));
    }

    private UUID voice(Who.Staff who, Case open, NewNeed wish) {
        Person person = clients.get(who, open.client(), Purpose.CASEWORK).person();
        UUID need = needs.voice(who, door.voiced(wish, person));
        rows.addNeed(open.id(), need, wish.note().strip(), clock.instant());
        wrote(who, open.id(), Did.NEED_ADDED, wish.topic(), wish.note().strip());
        return need;
    }

    /** A matter of the catalogue belongs to the case; adding it twice is once. */
    public void addMatter(Who.Staff who, UUID id, String code) {
        open(who, id);
        door.known(code);
        if (rows.addMatter(id, code, clock.instant())) {
            wrote(who, id, Did.MATTER_ADDED, code, "");
        }
    }

    /** Keeps what a caseworker wants to remember; colleagues of the organization read it, the client does not. */
    public UUID note(Who.Staff who, UUID id, String text, String onceKey) {
        find(who, id);
        door.refuseUnfit(text);
        return once.run(onceKey, () -> wrote(who, id, Did.NOTED, "", text.strip()));
    }

    /** Replaces the summary, unless somebody else changed the case since that version. */
    public Change summarise(Who.Staff who, UUID id, int version, String text) {
        return changed(who, id, rows.summarise(who, id, version, text.strip()), Did.SUMMARISED);
    }

    /** The officer becomes the caseworker, unless somebody else changed the case since that version. */
    public Change take(Who.Staff who, UUID id, int version) {
        return changed(who, id, rows.take(who, id, version, who.account()), Did.TAKEN);
    }

    /** A service answered a need of the case, or the client point itself ({@code null}). */
    public void needAnswered(Who who, UUID id, UUID need, @Nullable UUID service) {
        CaseNeed ours = door.ours(parts.needs(find(who, id).id()), need);
        if (ours.need().state() != NeedState.ANSWERED) {
            settle(who, id, ours, new Outcome.Answered(service));
        }
    }

    /**
     * Closes the case with the outcome of each need that is still open; without one for each it is refused as invalid.
     * Whoever does something for the case hears {@link CaseClosed} in this transaction.
     * Nothing happens when somebody else changed the case since that version.
     */
    public Change close(Who.Staff who, UUID id, int version, CloseReason reason, Map<UUID, Outcome> outcomes) {
        List<CaseNeed> ours = parts.needs(open(who, id).id());
        door.refuseWithoutOutcome(ours, outcomes);
        if (!rows.close(who, id, version, reason, clock.instant())) {
            return new Change.Outdated(find(who, id));
        }
        outcomes.forEach((need, outcome) -> settle(who, id, door.ours(ours, need), outcome));
        wrote(who, id, Did.CLOSED, reason.name(), "");
        events.publishEvent(new CaseClosed(id));
        return new Change.Done();
    }

    /** Opens a closed case again; its needs stay as they were settled. */
    public Change reopen(Who.Staff who, UUID id, int version) {
        return changed(who, id, rows.reopen(who, id, version), Did.REOPENED);
    }

    private Change changed(Who.Staff who, UUID id, boolean done, Did did) {
        if (!done) {
            return new Change.Outdated(find(who, id));
        }
        wrote(who, id, did, "", "");
        return new Change.Done();
    }

    private void settle(Who who, UUID id, CaseNeed ours, Outcome outcome) {
        String topic = ours.need().voiced().topic();
        switch (outcome) {
            case Outcome.Answered answered -> {
                needs.answered(who, ours.need().id(), answered.service());
                wrote(who, id, Did.NEED_ANSWERED, topic, "");
            }
            case Outcome.Unmet unmet -> {
                needs.unmet(who, ours.need().id(), unmet.reason());
                wrote(who, id, Did.NEED_UNMET, topic, "");
            }
        }
    }

    private Case find(Who who, UUID id) {
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }

    private Case open(Who who, UUID id) {
        Case found = find(who, id);
        if (!found.open()) {
            throw new Problem.Conflict("casework.error.closed");
        }
        return found;
    }

    private UUID wrote(Who who, UUID id, Did did, String code, String text) {
        UUID happening = rows.happened(id, clock.instant(), who, did, code, text);
        trail.wrote(who, subject(id), did.verb());
        return happening;
    }

    private static Subject subject(UUID id) {
        return new Subject("case", id);
    }
}
