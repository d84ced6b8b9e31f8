package org.kapocs.desk.contact;

import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which languages a message can be read. What was said in it stays as it is. */
@Component
@Transactional
public class WrittenIn {
    private final HeldContacts held;
    private final MessageRows messages;
    private final Trail trail;

    WrittenIn(HeldContacts held, MessageRows messages, Trail trail) {
        this.held = held;
        this.messages = messages;
        this.trail = trail;
    }

    /** Adds to a message what it says in another language. */
    public void translate(Who.Staff who, UUID contact, UUID message, Message.Translation translation) {
        held.hold(who, contact);
        messages.translate(who, contact, message, translation);
        trail.wrote(who, new Subject("contact", contact), "contact.translated");
    }

    /**
     * Says of a message that one wrote oneself in which language it is, after all.
     *
     * @throws Problem.Missing when it is somebody else's
     */
    public void correct(Who.Staff who, UUID contact, UUID message, Language language) {
        held.hold(who, contact);
        if (!messages.relabel(who, contact, message, language.tag())) {
            throw new Problem.Missing();
        }
        trail.wrote(who, new Subject("contact", contact), "contact.language-corrected");
    }
}
