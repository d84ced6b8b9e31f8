package org.kapocs.desk.contact;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What newcomers say otherwise than before, of what they once said in the form. */
@Component
class Corrections {
    private final ContactRows contacts;
    private final Needs needs;
    private final Notices notices;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Corrections(
            ContactRows contacts,
            Needs needs,
            Notices notices,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.needs = needs;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes over what the same form says otherwise when it is sent again. Urgency only rises: a form filled in anew does
     * not take back that somebody is in danger. Who says it is more urgent waits for us again.
     */
    void over(Who.CodeHolder who, Contact contact, NewContact asked) {
        if (!contact.reach().equals(asked.reach())) {
            reach(who, contact, asked.reach());
        }
        boolean rises = asked.urgency().compareTo(contact.urgency()) > 0;
        if (rises
                || !asked.topic().equals(contact.topic())
                || other(asked.district(), contact.district())
                || other(asked.interpreter(), contact.interpreter())) {
            Contact now = contacts.corrected(contact, asked, rises ? asked.urgency() : contact.urgency());
            needs.correct(who, now.need(), now.topic(), now.urgency(), now.district());
            trail.wrote(who, new Subject("contact", contact.id()), "contact.corrected");
            if (rises) {
                contacts.written(contact.id(), clock.instant());
            }
        }
    }

    private static boolean other(@Nullable Object said, @Nullable Object before) {
        return said != null && !said.equals(before);
    }

    /** The case is told before the contact is held, in the order in which a case that is closed holds both. */
    void reach(Who.CodeHolder who, Contact contact, Reach reach) {
        if (contact.caseId() != null) {
            events.publishEvent(new ReachChanged(who, contact.id(), reach));
        }
        contacts.reach(contact.id(), reach, clock.instant());
        events.publishEvent(new ContactHeld(who, contact.id()));
        if (!contact.reach().equals(reach)) {
            notices.reachChanged(who, contact);
        }
        trail.wrote(who, new Subject("contact", contact.id()), "contact.reach-changed");
    }
}
