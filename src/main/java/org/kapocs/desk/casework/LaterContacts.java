package org.kapocs.desk.casework;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts of somebody who writes again, with a new code, while their case is open. A case is read through its first contact
 * alone: that two contacts are one person's somebody of the staff says, and no code proves it.
 */
@Component
@Transactional
public class LaterContacts {
    private final CaseGuard guard;
    private final LaterRows rows;
    private final CaseLog log;
    private final ContactOfCase contacts;
    private final Clients clients;
    private final Needs needs;
    private final List<CasePart> parts;
    private final Accounts accounts;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LaterContacts(
            CaseGuard guard,
            LaterRows rows,
            CaseLog log,
            ContactOfCase contacts,
            Clients clients,
            Needs needs,
            List<CasePart> parts,
            Accounts accounts,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.guard = guard;
        this.rows = rows;
        this.log = log;
        this.contacts = contacts;
        this.clients = clients;
        this.needs = needs;
        this.parts = parts;
        this.accounts = accounts;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The contact comes into this open case, with its need: that was voiced once and stays counted once. The same key joins
     * it once.
     *
     * @throws Problem.Conflict where the contact is in a case already
     */
    public void join(Who.Staff who, UUID id, UUID contact, String onceKey) {
        once.run(onceKey, () -> {
            Case file = guard.writable(who, id);
            Contact before = contacts.join(who, contact, id, file.owner());
            var later = new LaterContact(
                    contact, id, before.account(), before.state(), !open(before.need()), clock.instant());
            rows.insert(later);
            rows.addNeed(later, before.need());
            return log.wrote(who, id, Did.CONTACT_JOINED, "", "");
        });
    }

    /**
     * It was another person's after all: the contact leaves the case with its need, and both stand as before.
     *
     * @throws Problem.Conflict where a service was asked about its need, under this client's name
     */
    public void apart(Who.Staff who, UUID id, UUID contact) {
        Case file = guard.writable(who, id);
        LaterContact later = rows.of(who, id, contact).orElseThrow(Problem.Missing::new);
        Contact leaving = contacts.apart(who, contact, holder(who, later), later.state());
        UUID need = leaving.need();
        if (parts.stream()
                .anyMatch(part -> part.asked(who, file).containsKey(need)
                        || part.helped(who, file).containsKey(need))) {
            throw new Problem.Conflict("casework.error.apart");
        }
        rows.removeNeed(later, need);
        rows.remove(contact);
        if (!later.settled() && !open(need)) {
            needs.reopen(who, need);
        }
        log.wrote(who, id, Did.CONTACT_APART, "", "");
        events.publishEvent(new ContactApart(id, contact));
    }

    /** Who had it before, unless they have left or work elsewhere by now: then it stands in line for all. */
    private @Nullable UUID holder(Who.Staff who, LaterContact later) {
        UUID before = later.account();
        return before != null && accounts.may(who, before, Action.ANSWER_CONTACTS) ? before : null;
    }

    /** Whether what they asked is looked after in a case that is read with another code. */
    @Transactional(readOnly = true)
    public boolean came(Who.CodeHolder who) {
        return rows.came(who);
    }

    /**
     * Adds to a client's record what was said in a later contact. The first contact is told nothing of it: how they are
     * reached by now is not for whoever holds its code.
     */
    public Correction complete(Who.Staff who, UUID id, int version, Person person) {
        Case file = guard.writable(who, id);
        Correction corrected = clients.correct(who, file.client(), version, person);
        if (corrected instanceof Correction.Done) {
            log.wrote(who, id, Did.CLIENT_CORRECTED, "", "");
        }
        return corrected;
    }

    private boolean open(UUID need) {
        Need now = Objects.requireNonNull(needs.byIds(Set.of(need)).get(need));
        return now.state() == NeedState.OPEN;
    }
}
