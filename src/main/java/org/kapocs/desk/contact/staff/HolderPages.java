package org.kapocs.desk.contact.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Outcome;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has a contact, and with what it ends. */
@Controller
@RequestMapping("/staff/contacts/{id}")
@ForStaff(Action.ANSWER_CONTACTS)
class HolderPages {
    private final Contacts contacts;
    private final ContactView view;

    HolderPages(Contacts contacts, ContactView view) {
        this.contacts = contacts;
        this.view = view;
    }

    @PostMapping("/holder")
    Reply take(
            Who.Staff who,
            Language reader,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        contacts.take(who, id, version);
        return kept(who, reader, id, sent).orElseGet(() -> ContactPages.done(id, "taken"));
    }

    @PostMapping("/return")
    Reply giveBack(
            Who.Staff who,
            Language reader,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        contacts.giveBack(who, id, version);
        return kept(who, reader, id, sent).orElseGet(() -> ContactPages.done(id, "given-back"));
    }

    /** The page with the reply that was begun meanwhile still in it; nothing where none was begun. */
    private Optional<Reply> kept(Who.Staff who, Language reader, UUID id, MultiValueMap<String, String> sent) {
        var form = ReplyForm.of(new Form(sent));
        if (!form.begun()) {
            return Optional.empty();
        }
        Conversation now = contacts.get(who, id, Purpose.ANSWER);
        return Optional.of(view.page(who, reader, now, ContactView.Typed.of(form.again(now.contact()), Map.of())));
    }

    @PostMapping("/no-answer")
    Reply needsNoAnswer(Who.Staff who, @PathVariable UUID id, @RequestParam int version) {
        contacts.needsNoAnswer(who, id, version);
        return ContactPages.done(id, "no-answer");
    }

    @PostMapping("/outcome")
    Reply finish(
            Who.Staff who,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(required = false) @Nullable UUID service) {
        contacts.finish(who, id, version, outcome(outcome, service));
        return ContactPages.done(id, "finished");
    }

    private static Outcome outcome(String name, @Nullable UUID service) {
        return switch (name) {
            case "ANSWERED" -> new Outcome.Answered(null);
            case "SERVICE" -> new Outcome.Answered(service);
            default -> unmet(name);
        };
    }

    private static Outcome unmet(String reason) {
        try {
            return new Outcome.Unmet(UnmetReason.valueOf(reason));
        } catch (IllegalArgumentException unknown) {
            throw new Problem.Invalid(Map.of("outcome", "contact.staff.outcome.choose"));
        }
    }
}
