package org.kapocs.desk.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The affairs of clients, each in the compartment of the organization that answers for it. */
@Component
@Transactional
public class Cases {
    private final CaseRows rows;
    private final CaseGuard guard;
    private final CaseOpening opening;
    private final CaseAssigning assigning;
    private final CaseNeeds needs;
    private final CaseParts parts;
    private final CaseDoor door;
    private final CaseLog log;
    private final ContactOfCase contact;
    private final ReachOfClient reach;
    private final Clients clients;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CaseRows rows,
            CaseGuard guard,
            CaseOpening opening,
            CaseAssigning assigning,
            CaseNeeds needs,
            CaseParts parts,
            CaseDoor door,
            CaseLog log,
            ContactOfCase contact,
            ReachOfClient reach,
            Clients clients,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.opening = opening;
        this.assigning = assigning;
        this.needs = needs;
        this.parts = parts;
        this.door = door;
        this.log = log;
        this.contact = contact;
        this.reach = reach;
        this.clients = clients;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case for a client, new or known, with the officer as its caseworker. Who came in person gets a contact, and
     * with it a code. The same key opens it once.
     */
    public UUID open(Who.Staff who, NewCase wish, String onceKey) {
        return once.run(onceKey, () -> opening.open(who, wish));
    }

    /** The case; that it was seen, and why, is kept. Missing when it is not this person's to see. */
    public Case get(Who who, UUID id, Purpose purpose) {
        Case found = guard.find(who, id);
        log.read(who, id, purpose);
        return found;
    }

    /** The case with all that belongs to it, for the caseworker; kept as one look into the client's file. */
    public CaseFile file(Who.Staff who, UUID id) {
        Case found = guard.find(who, id);
        return parts.file(who, found, clients.get(who, found.client(), Purpose.CASEWORK));
    }

    /** The needs of the case, as they were voiced. */
    public List<CaseNeed> needs(Who who, UUID id) {
        return parts.needs(guard.find(who, id).id());
    }

    /** The matters of the case. */
    public List<Matter> matters(Who who, UUID id) {
        return parts.matters(guard.find(who, id).id());
    }

    /**
     * The client has another need; the same key adds it once. What is open in the case already stays one need, and is
     * counted once: it presses more, where they say so now. The id is that of the need which stands there then.
     */
    public UUID addNeed(Who.Staff who, UUID id, NewNeed wish, String onceKey) {
        return once.run(onceKey, () -> {
            Case file = guard.writable(who, id);
            contact.presses(who, file.contact(), wish.urgency());
            return parts.needs(id).stream()
                    .filter(each -> each.openOn(wish.topic()))
                    .findFirst()
                    .map(open -> needs.again(who, id, open, wish))
                    .orElseGet(() -> needs.voice(
                            who,
                            id,
                            wish,
                            clients.get(who, file.client(), Purpose.CASEWORK).person()));
        });
    }

    /** A matter of the catalogue belongs to the case; adding it twice is once. */
    public void addMatter(Who.Staff who, UUID id, String code) {
        guard.writable(who, id);
        opening.addMatter(who, id, code);
    }

    /** Keeps what a caseworker wants to remember; colleagues of the organization read it, the client does not. */
    public UUID note(Who.Staff who, UUID id, String text, String onceKey) {
        door.refuseUnfit(text);
        return once.run(onceKey, () -> {
            guard.writable(who, id);
            return log.wrote(who, id, Did.NOTED, "", text.strip());
        });
    }

    /** Replaces the summary, unless somebody else changed the case since that version. */
    public Change summarise(Who.Staff who, UUID id, int version, String text) {
        guard.writable(who, id);
        if (!rows.summarise(who, id, version, text.strip())) {
            return new Change.Outdated(guard.find(who, id));
        }
        log.wrote(who, id, Did.SUMMARISED, "", "");
        return new Change.Done();
    }

    /**
     * Replaces what is known of the client, unless somebody else did so since that version of their record. How they may
     * be reached stands in their own file too.
     */
    public Correction correct(Who.Staff who, UUID id, int version, Person person) {
        Case file = guard.writable(who, id);
        Correction corrected = clients.correct(who, file.client(), version, person);
        if (corrected instanceof Correction.Done done) {
            log.wrote(who, id, Did.CLIENT_CORRECTED, "", "");
            reach.corrected(who, file, done.before(), person);
        }
        return corrected;
    }

    /**
     * The officer becomes the caseworker, unless somebody else changed the case since that version. Of a sealed file only
     * a keeper does: to whoever broke the glass it is closed again in a while.
     */
    public Change take(Who.Staff who, UUID id, int version) {
        return assigning.take(who, id, version);
    }

    /** A service answered a need of the case, or the client point itself ({@code null}); also on the client's own word. */
    public void needAnswered(Who who, UUID id, UUID need, @Nullable UUID service) {
        if (who instanceof Who.Staff staff) {
            guard.held(staff, id);
        }
        CaseNeed ours = door.ours(parts.needs(guard.find(who, id).id()), need);
        if (ours.need().state() != NeedState.ANSWERED) {
            needs.settle(who, id, ours, new Outcome.Answered(service));
        }
    }

    /**
     * Closes the case with the outcome of each need that is still open; without one for each it is refused as invalid.
     * Whoever does something for the case hears {@link CaseClosed} in this transaction. Nothing happens when somebody else
     * changed the case since that version. A case can always be closed, also when its
     * legal basis has gone.
     */
    public Change close(Who.Staff who, UUID id, int version, CloseReason reason, Map<UUID, Outcome> outcomes) {
        Case open = guard.open(who, id);
        List<CaseNeed> ours = parts.needs(id);
        door.refuseWithoutOutcome(ours, outcomes);
        if (!rows.close(who, id, version, reason, clock.instant())) {
            return new Change.Outdated(guard.find(who, id));
        }
        outcomes.forEach((need, outcome) -> needs.settle(who, id, door.ours(ours, need), outcome));
        log.wrote(who, id, Did.CLOSED, reason.name(), "");
        contact.close(who, id);
        events.publishEvent(new CaseClosed(id));
        return new Change.Done();
    }

    /** Opens a closed case again, for a reason; its needs stay as they were settled. */
    public Change reopen(Who.Staff who, UUID id, int version, Reopening why) {
        Case held = guard.held(who, id);
        if (!rows.reopen(who, id, version)) {
            return new Change.Outdated(held);
        }
        log.wrote(who, id, Did.REOPENED, why.reason().name(), why.word());
        contact.reopen(who, id);
        events.publishEvent(new CaseReopened(id));
        return new Change.Done();
    }
}
