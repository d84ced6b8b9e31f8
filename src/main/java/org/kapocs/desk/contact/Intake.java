package org.kapocs.desk.contact;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.VoicedIn;
import org.kapocs.facts.need.VoicedNeed;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a newcomer asks: the need, the contact and its first message, all or nothing, once. */
@Component
class Intake {
    private final ContactRows contacts;
    private final HeldContacts held;
    private final MessageRows messages;
    private final Corrections corrections;
    private final Needs needs;
    private final Organizations organizations;
    private final Once once;
    private final Trail trail;
    private final Clock clock;

    Intake(
            ContactRows contacts,
            HeldContacts held,
            MessageRows messages,
            Corrections corrections,
            Needs needs,
            Organizations organizations,
            Once once,
            Trail trail,
            Clock clock) {
        this.contacts = contacts;
        this.held = held;
        this.messages = messages;
        this.corrections = corrections;
        this.needs = needs;
        this.organizations = organizations;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Whether that is what they asked; what else the form says otherwise by now is taken over. Into a contact in which
     * nothing may be written any more nobody has asked: they ask anew.
     */
    @Transactional
    boolean asked(Who.CodeHolder who, NewContact asked) {
        var same = contacts.get(who, who.contact())
                .filter(contact -> contact.topic().equals(asked.topic()))
                .filter(contact -> messages.first(contact.id()).equals(asked.message()));
        if (same.isEmpty()) {
            return false;
        }
        try {
            held.find(who, who.contact()).ifPresent(contact -> corrections.over(who, contact, asked));
            return true;
        } catch (Problem.Conflict refused) {
            return false;
        }
    }

    /** Adds to what the key made before what was changed in the form since: nothing that was sent is lost. */
    @Transactional
    void add(Who.CodeHolder who, NewContact asked, String key) {
        Contact contact = held.hold(who, who.contact());
        corrections.over(who, contact, asked);
        UUID added = UUID.nameUUIDFromBytes((key + asked.message()).getBytes(StandardCharsets.UTF_8));
        if (!messages.first(contact.id()).equals(asked.message()) && !messages.has(contact.id(), added)) {
            Instant now = clock.instant();
            messages.insert(contact.id(), Message.byNewcomer(added, asked.language(), asked.message(), now, 0));
            contacts.written(contact.id(), now);
            trail.wrote(who, new Subject("contact", contact.id()), "contact.written");
        }
    }

    /** The contact that this key made, now or before. The one who asks holds the file they open. */
    @Transactional
    UUID take(Who.CodeHolder who, NewContact asked, String key) {
        UUID city = organizations.city().orElseThrow(() -> new Problem.NotYet("contact.ask.closed"));
        return once.run(key, () -> {
            Instant now = clock.instant();
            UUID need = needs.voice(
                    who,
                    new VoicedNeed(
                            asked.topic(),
                            asked.urgency(),
                            asked.language(),
                            asked.district(),
                            null,
                            VoicedIn.WEBSITE,
                            now));
            contacts.insert(who.contact(), asked, need, city, now);
            messages.insert(who.contact(), Message.byNewcomer(Ids.next(), asked.language(), asked.message(), now, 0));
            trail.wrote(who, new Subject("contact", who.contact()), "contact.asked");
            return who.contact();
        });
    }

    /** A contact of the officer's own organization, of what was said in person, and the case that comes of it. */
    @Transactional
    UUID hear(Who.Staff who, NewContact heard, UUID need, UUID caseId) {
        UUID id = Ids.next();
        contacts.insertHeard(who, id, heard, need, caseId, clock.instant());
        trail.wrote(who, new Subject("contact", id), "contact.heard");
        return id;
    }
}
