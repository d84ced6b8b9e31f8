package org.kapocs.desk.contact;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Holds contacts to write in them: who knows a reason against it says so before anything is written. */
@Component
class HeldContacts {
    private final ContactRows contacts;
    private final ApplicationEventPublisher events;

    HeldContacts(ContactRows contacts, ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.events = events;
    }

    /** The contact, in which nobody else writes until the end of the transaction. */
    Contact hold(Who who, UUID id) {
        return find(who, id).orElseThrow(Problem.Missing::new);
    }

    /** As {@link #hold}; empty when it is not this person's to see. */
    Optional<Contact> find(Who who, UUID id) {
        Optional<Contact> held = contacts.locked(who, id);
        held.ifPresent(contact -> events.publishEvent(new ContactHeld(who, contact.id())));
        return held;
    }
}
