package org.kapocs.desk.contact.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.desk.contact.Outcome;
import org.kapocs.desk.contact.Replied;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.facts.need.Topics;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Checked;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts, for programs: what newcomers ask, and what they are answered. */
@RestController
@ForToken(Action.ANSWER_CONTACTS)
@RequestMapping("/api/v1/contacts")
class ContactsApi {
    private final Contacts contacts;
    private final Enclosures enclosures;
    private final Topics topics;

    ContactsApi(Contacts contacts, Enclosures enclosures, Topics topics) {
        this.contacts = contacts;
        this.enclosures = enclosures;
        this.topics = topics;
    }

    @GetMapping
    @ForToken(Action.READ_CONTACTS)
    @Operation("Lists contacts of one's organization. A line names nobody.")
    Lines<ContactTold.ContactLine> list(ContactsAsked asked, Who.Staff who) {
        Worklist found = contacts.worklist(who, asked.filter(topics), asked.place());
        return new Lines<>(
                found.lines().stream().map(ContactTold.ContactLine::of).toList(), ContactsAsked.written(found.next()));
    }

    @GetMapping("/{id}")
    @ForToken(Action.READ_CONTACTS)
    @Operation("A contact and what was said in it. That it was read stands in the trail.")
    ResponseEntity<ContactTold> one(@PathVariable UUID id, Who.Staff who) {
        return told(who, contacts.get(who, id, Purpose.ANSWER));
    }

    /** What is written to the newcomer. */
    record ReplyWanted(
            @Means("In which it is written, one of the public languages.")
            String language,

            String text,

            @Means("The same in the language of the newcomer.") @Nullable
            String translation,

            @Means("Whether the newcomer is to write next.") boolean asksBack)
            implements Checked {

        @Override
        public Map<String, String> wrong(Languages languages) {
            var wrong = new LinkedHashMap<String, String>();
            if (text != null && text.isEmpty()) {
                wrong.put("text", "contact.staff.error.text");
            }
            if (text != null && text.length() > Message.LONGEST) {
                wrong.put("text", "contact.staff.error.long");
            }
            if (language != null && languages.of(language).isEmpty()) {
                wrong.put("language", "contact.staff.error.language");
            }
            if (translation != null && translation.length() > Message.LONGEST) {
                wrong.put("translation", "contact.staff.error.long");
            }
            return wrong;
        }
    }

    @PostMapping("/{id}/replies")
    @Operation(value = "Writes to the newcomer, unless something was written since.", conflicts = true)
    ResponseEntity<ContactTold> reply(
            @PathVariable UUID id, @Sent ReplyWanted wanted, Seen seen, Repeat repeat, Who.Staff who) {
        Conversation before = contacts.get(who, id, Purpose.ANSWER);
        String theirs = before.contact().language();
        Message.Translation translation =
                wanted.translation() == null || wanted.translation().isEmpty() || theirs.equals(wanted.language())
                        ? null
                        : new Message.Translation(theirs, wanted.translation());
        var reply = new NewReply(
                repeat.id().toString(),
                seen.version(),
                wanted.language(),
                wanted.text(),
                translation,
                wanted.asksBack());
        if (contacts.reply(who, id, reply) instanceof Replied.Outdated outdated) {
            throw outdated(who, outdated.now(), wanted);
        }
        Conversation now = contacts.get(who, id, Purpose.ANSWER);
        return Seen.made("/api/v1/contacts/" + id, now.contact().version(), all(who, now));
    }

    @PostMapping("/{id}/taking")
    @Operation("The person who answers for the program takes the contact, also from a colleague.")
    ResponseEntity<ContactTold> take(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return changed(who, id, seen, Map.of(), () -> contacts.take(who, id, seen.version()));
    }

    /** What became of its need: a service answered it, the client point itself (neither), or nothing did. */
    record ContactClosing(
            @Means("The service of the directory that answered it.") @Nullable
            UUID service,

            @Means("Why nothing answered it.") @Nullable UnmetReason unmet) {}

    @PostMapping("/{id}/closing")
    @Operation(value = "Closes a contact that has no case.", conflicts = true)
    ResponseEntity<ContactTold> close(@PathVariable UUID id, @Sent ContactClosing wanted, Seen seen, Who.Staff who) {
        if (wanted.service() != null && wanted.unmet() != null) {
            throw new Problem.Invalid("program.error.parameter");
        }
        Outcome outcome =
                wanted.unmet() == null ? new Outcome.Answered(wanted.service()) : new Outcome.Unmet(wanted.unmet());
        return changed(who, id, seen, wanted, () -> contacts.finish(who, id, seen.version(), outcome));
    }

    /** The pages say a conflict where the version is another one; a program is told which it is now. */
    private ResponseEntity<ContactTold> changed(Who.Staff who, UUID id, Seen seen, Object sent, Runnable change) {
        try {
            change.run();
        } catch (Problem.Conflict conflict) {
            Conversation now = contacts.get(who, id, Purpose.ANSWER);
            throw now.contact().version() == seen.version() ? conflict : outdated(who, now, sent);
        }
        return told(who, contacts.get(who, id, Purpose.ANSWER));
    }

    private Problem outdated(Who.Staff who, Conversation now, Object sent) {
        return Seen.outdated(now.contact().version(), all(who, now), sent);
    }

    private ResponseEntity<ContactTold> told(Who.Staff who, Conversation now) {
        return Seen.answer(now.contact().version(), all(who, now));
    }

    private ContactTold all(Who.Staff who, Conversation now) {
        return ContactTold.of(now, new Along(enclosures.of(who, now.withFiles())));
    }
}
