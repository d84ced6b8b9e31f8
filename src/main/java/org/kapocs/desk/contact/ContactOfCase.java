package org.kapocs.desk.contact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to contacts because of the case that came of one of them. */
@Component
@Transactional
public class ContactOfCase {
    private final Intake intake;
    private final ContactRows contacts;
    private final HeldContacts held;
    private final WorklistQueries worklist;
    private final Trail trail;
    private final Clock clock;

    ContactOfCase(
            Intake intake,
            ContactRows contacts,
            HeldContacts held,
            WorklistQueries worklist,
            Trail trail,
            Clock clock) {
        this.intake = intake;
        this.contacts = contacts;
        this.held = held;
        this.worklist = worklist;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody told it at the desk: makes the contact of the case opened for them, so that they too hold a code and a PIN
     * and see what becomes of it. It begins without a message; its need is the one that the case has voiced.
     */
    public UUID receive(Who.Staff who, NewContact heard, UUID need, UUID caseId) {
        return intake.hear(who, heard, need, caseId);
    }

    /** Says which case came of the contact: once, and from then on the case answers for its need, which it tells. */
    public UUID link(Who.Staff who, UUID id, UUID caseId) {
        Contact contact = held.hold(who, id);
        if (contact.caseId() == null) {
            contacts.linked(who.account(), id, caseId);
            trail.wrote(who, subject(id), "contact.linked");
        } else if (!caseId.equals(contact.caseId())) {
            throw new Problem.Conflict("contact.staff.incase");
        }
        return contact.need();
    }

    /** The case has a need that can wait less than its contact, if it has one: the worklist shows and sorts by it. */
    public void presses(Who.Staff who, @Nullable UUID id, Urgency urgency) {
        if (id != null && held.hold(who, id).urgency().compareTo(urgency) < 0) {
            contacts.presses(id, urgency);
            trail.wrote(who, subject(id), "contact.pressed");
        }
    }

    /**
     * The caseworker corrected how the client may be reached: the client reads the same in their own file. Who wanted to be
     * reached in no way is not written to because of it.
     *
     * @param ways that there are now, the first one the first to use
     */
    public void reachedBy(Who.Staff who, @Nullable UUID id, List<Reach> ways) {
        if (id == null) {
            return;
        }
        Contact contact = held.hold(who, id);
        tell(
                who,
                contact,
                same(contact, ways).or(() -> ways.stream().findFirst()).orElse(Reach.NONE));
    }

    /**
     * The same where another contact came into the case: what this contact says is replaced only where the caseworker
     * changed that very way.
     *
     * @param before all ways that there were
     * @param ways all that there are now
     * @param fresh of these, what may take the place of one that is gone
     */
    public void reachReplaced(Who.Staff who, UUID id, List<Reach> before, List<Reach> ways, List<Reach> fresh) {
        Contact contact = held.hold(who, id);
        Optional<Reach> was = same(contact, before);
        Optional<Reach> now = same(contact, ways);
        if (was.isPresent() && !was.equals(now)) {
            tell(who, contact, now.or(() -> fresh.stream().findFirst()).orElse(Reach.NONE));
        }
    }

    /** How the other contacts of a case said that they may be reached. */
    @Transactional(readOnly = true)
    public List<Reach> reachOfOthers(Who.Staff who, UUID caseId, UUID id) {
        return contacts.ofCase(who, caseId).stream()
                .filter(each -> !each.equals(id))
                .flatMap(each -> contacts.get(who, each).stream())
                .map(Contact::reach)
                .toList();
    }

    private static Optional<Reach> same(Contact contact, List<Reach> ways) {
        return ways.stream()
                .filter(way -> way.value().equals(contact.reach().value()))
                .findFirst();
    }

    private void tell(Who.Staff who, Contact contact, Reach now) {
        Reach before = contact.reach();
        if (before.kind() != Reach.Kind.NONE && !now.equals(before)) {
            contacts.reach(contact.id(), now, clock.instant());
            trail.wrote(who, subject(contact.id()), "contact.reach-corrected");
        }
    }

    /**
     * The contact comes into a case that is open already; whoever answers for that looks after it.
     *
     * @return how it stood before
     * @throws Problem.Conflict where a case came of it, or it came into one
     */
    public Contact join(Who.Staff who, UUID id, UUID caseId, UUID owner) {
        Contact before = held.hold(who, id);
        if (before.caseId() != null) {
            throw new Problem.Conflict("contact.staff.joined");
        }
        contacts.linked(owner, id, caseId);
        trail.wrote(who, subject(id), "contact.joined");
        return before;
    }

    /** The contact leaves the case into which it came, and stands as before; what was said in it since stays said. */
    public Contact apart(Who.Staff who, UUID id, @Nullable UUID account, ContactState before) {
        Contact contact = held.hold(who, id);
        contacts.apart(id, account, before);
        trail.wrote(who, subject(id), "contact.apart");
        return contact;
    }

    /** The case was closed, and its contacts with it; what nobody has read yet stays in line. */
    public void close(Who.Staff who, UUID caseId) {
        for (UUID id : contacts.ofCase(who, caseId)) {
            if (!held.hold(who, id).unread()) {
                contacts.closedWithCase(id, clock.instant());
                trail.wrote(who, subject(id), "contact.finished");
            }
        }
    }

    /** The case is open again, and its contacts with it. */
    public void reopen(Who.Staff who, UUID caseId) {
        for (UUID id : contacts.ofCase(who, caseId)) {
            if (held.hold(who, id).state() == ContactState.CLOSED) {
                contacts.openedWithCase(id);
                trail.wrote(who, subject(id), "contact.reopened");
            }
        }
    }

    /** Another answers for the case: what the first looked after is the other's now. */
    public void hand(Who.Staff who, UUID caseId, UUID from, UUID to) {
        for (UUID id : contacts.ofCase(who, caseId)) {
            if (contacts.handed(who, id, from, to)) {
                trail.wrote(who, subject(id), "contact.handed");
            }
        }
    }

    /** Of these cases, those in one of whose contacts somebody waits for an answer. */
    @Transactional(readOnly = true)
    public Set<UUID> waiting(Who.Staff who, Set<UUID> cases) {
        return worklist.waiting(who, cases);
    }

    private static Subject subject(UUID contact) {
        return new Subject("contact", contact);
    }
}
