package org.kapocs.desk.contact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What newcomers ask, and what the client point answers. */
@Component
@Transactional
public class Contacts {
    private final Intake intake;
    private final CaseCodes codes;
    private final Corrections corrections;
    private final ContactRows contacts;
    private final HeldContacts held;
    private final MessageRows messages;
    private final WorklistQueries worklist;
    private final Notices notices;
    private final Enclosures enclosures;
    private final Needs needs;
    private final Trail trail;
    private final Clock clock;

    Contacts(
            Intake intake,
            CaseCodes codes,
            Corrections corrections,
            ContactRows contacts,
            HeldContacts held,
            MessageRows messages,
            WorklistQueries worklist,
            Notices notices,
            Enclosures enclosures,
            Needs needs,
            Trail trail,
            Clock clock) {
        this.intake = intake;
        this.codes = codes;
        this.corrections = corrections;
        this.contacts = contacts;
        this.held = held;
        this.messages = messages;
        this.worklist = worklist;
        this.notices = notices;
        this.enclosures = enclosures;
        this.needs = needs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes in what somebody asks. The same key sent again, at the same moment or later, makes nothing new and gives the
     * same receipt; other words under the same key are added to what was asked.
     *
     * @param key the form's idempotency key
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Receipt ask(NewContact asked, String key) {
        var asker = new Who.CodeHolder(Ids.next());
        var holder = new Who.CodeHolder(Standing.as(asker, () -> intake.take(asker, asked, key)));
        if (!holder.equals(asker)) {
            Standing.as(holder, () -> intake.add(holder, asked, key));
        }
        return Standing.as(holder, () -> codes.receipt(holder));
    }

    /**
     * As {@link #ask(NewContact, String)}, from where somebody has asked a moment ago: the same question, under whatever
     * key, is that one again. A browser that goes back keeps the words and takes a new form.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Receipt ask(NewContact asked, String key, Who.@Nullable CodeHolder before) {
        return before != null && Standing.as(before, () -> intake.asked(before, asked))
                ? Standing.as(before, () -> codes.receipt(before))
                : ask(asked, key);
    }

    /**
     * The contact and what was said in it last; that it was opened, and why, is kept. The newcomer reads that it was seen
     * only when somebody saw it: a program has not.
     */
    public Conversation get(Who who, UUID id, Purpose purpose) {
        return get(who, id, purpose, Conversation.NEWEST);
    }

    /** As {@link #get(Who, UUID, Purpose)}, with what was said before that message, by its number. */
    public Conversation get(Who who, UUID id, Purpose purpose, int before) {
        Contact contact = contacts.get(who, id).orElseThrow(Problem.Missing::new);
        if (who instanceof Who.Staff staff && staff.program() == null && contact.unread()) {
            contacts.opened(id);
        }
        trail.read(who, subject(id), purpose);
        return conversation(who, contact, before);
    }

    /** The contact with this case-code, as the newcomer says or shows it at the desk; that it was looked for is kept. */
    public Optional<UUID> find(Who.Staff who, String code) {
        Optional<UUID> found = CaseCode.parse(code).flatMap(parsed -> contacts.byCode(who, parsed));
        found.ifPresent(id -> trail.read(who, subject(id), Purpose.SEARCH));
        return found;
    }

    /** What is to be done in one's organization; a line names nobody. That a program was told them is kept. */
    public Worklist worklist(Who.Staff who, Worklist.Filter filter, Worklist.@Nullable After after) {
        var lines = worklist.lines(who, filter, after, WorklistQueries.LINES + 1);
        boolean more = lines.size() > WorklistQueries.LINES;
        var shown = more ? lines.subList(0, WorklistQueries.LINES) : lines;
        trail.told(who, "contacts", shown.size(), Purpose.ANSWER);
        return new Worklist(
                shown.stream().map(WorklistQueries.Line::contact).toList(),
                worklist.counts(who),
                more ? shown.getLast().after() : null);
    }

    /** As {@link #reply(Who.Staff, UUID, NewReply, List)}, words alone. */
    public Replied reply(Who.Staff who, UUID id, NewReply reply) {
        return reply(who, id, reply, List.of());
    }

    /** Writes to the newcomer, with files or none, unless something changed since the officer looked. */
    public Replied reply(Who.Staff who, UUID id, NewReply reply, List<Enclosures.Fit> files) {
        Contact contact = held.hold(who, id);
        UUID message = Message.id(reply.key());
        if (messages.has(id, message)) {
            if (who.program() != null && !messages.says(message, reply)) {
                throw new Problem.Conflict("program.error.repeated");
            }
            return new Replied.Done();
        }
        if (contact.version() != reply.version()) {
            trail.read(who, subject(id), Purpose.ANSWER);
            return new Replied.Outdated(conversation(who, contact, Conversation.NEWEST));
        }
        messages.insert(id, reply.by(who, message, clock.instant(), files.size()));
        enclosures.keep(who, Enclosures.Talk.of(id), message, files);
        contacts.replied(who, id, reply.asksBack(), clock.instant());
        notices.answered(who, contact, message);
        trail.wrote(who, subject(id), "contact.replied");
        return new Replied.Done();
    }

    /**
     * Writes to the client point, in one's own contact. One that was closed is open again, and so is its need; the needs
     * of a case are the case's. The same words right after each other, from a form that the browser gave back, are one
     * message.
     *
     * @param key the form's idempotency key, a UUID
     * @param files that go with it, and need no words
     */
    public void write(Who.CodeHolder who, String key, String language, String text, List<Enclosures.Fit> files) {
        Contact contact = held.hold(who, who.contact());
        UUID message = Message.id(key);
        if (!messages.has(who.contact(), message) && (!files.isEmpty() || !messages.endsWith(who.contact(), text))) {
            if (contact.state() == ContactState.CLOSED && contact.caseId() == null) {
                needs.reopen(who, contact.need());
            }
            messages.insert(who.contact(), Message.byNewcomer(message, language, text, clock.instant(), files.size()));
            enclosures.keep(who, Enclosures.Talk.of(who.contact()), message, files);
            contacts.written(who.contact(), clock.instant());
            trail.wrote(who, subject(who.contact()), "contact.written");
        }
    }

    /** @throws Problem.Missing when this is no contact that they may read */
    @Transactional(readOnly = true)
    public void demand(Who who, UUID id) {
        if (contacts.get(who, id).isEmpty()) {
            throw new Problem.Missing();
        }
    }

    /** Takes the contact upon oneself, also from a colleague. */
    public void take(Who.Staff who, UUID id, int version) {
        unchanged(who, id, version);
        contacts.taken(who, id);
        trail.wrote(who, subject(id), "contact.taken");
    }

    /** Gives the contact back, for anybody of the organization to take. */
    public void giveBack(Who.Staff who, UUID id, int version) {
        unchanged(who, id, version);
        contacts.givenBack(id);
        trail.wrote(who, subject(id), "contact.given-back");
    }

    /** What the newcomer wrote last, such as a thank-you, waits for nothing; it leaves the line as if it were answered. */
    public void needsNoAnswer(Who.Staff who, UUID id, int version) {
        unchanged(who, id, version);
        contacts.needsNoAnswer(id);
        trail.wrote(who, subject(id), "contact.needs-no-answer");
    }

    /** Closes the contact; its need is then answered, or unmet. A contact with a case is closed with the case. */
    public void finish(Who.Staff who, UUID id, int version, Outcome outcome) {
        Contact contact = unchanged(who, id, version);
        if (contact.caseId() != null) {
            throw new Problem.Conflict("contact.staff.incase");
        }
        switch (outcome) {
            case Outcome.Answered answered -> needs.answered(who, contact.need(), answered.service());
            case Outcome.Unmet unmet -> needs.unmet(who, contact.need(), unmet.reason());
        }
        contacts.finished(who, id, clock.instant());
        trail.wrote(who, subject(id), "contact.finished");
    }

    /** How one may be reached from now on, by letters too; who keeps their record hears {@link ReachChanged} with it. */
    public void reachBy(Who.CodeHolder who, Reach reach) {
        corrections.reach(who, contacts.get(who, who.contact()).orElseThrow(Problem.Missing::new), reach);
    }

    private Conversation conversation(Who who, Contact contact, int before) {
        List<Message> said = messages.of(contact.id(), before);
        return new Conversation(contact, said, notices.states(who, contact, said));
    }

    private Contact unchanged(Who.Staff who, UUID id, int version) {
        Contact contact = held.hold(who, id);
        if (contact.version() != version) {
            throw new Problem.Conflict("web.error.409.text");
        }
        return contact;
    }

    private static Subject subject(UUID contact) {
        return new Subject("contact", contact);
    }
}
