package org.kapocs.desk.contact;

import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What newcomers say otherwise than before, of what they once said in the form. */
@Component
class Corrections {
    private final ContactRows contacts;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Corrections(ContactRows contacts, Trail trail, ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.trail = trail;
        this.events = events;
    }

    /** The case is told before the contact is held, in the order in which a case that is closed holds both. */
    void reach(Who.CodeHolder who, Contact contact, Reach reach) {
        if (contact.caseId() != null) {
            events.publishEvent(new ReachChanged(who, contact.id(), reach));
        }
        contacts.reach(contact.id(), reach);
        trail.wrote(who, new Subject("contact", contact.id()), "contact.reach-changed");
    }
}
