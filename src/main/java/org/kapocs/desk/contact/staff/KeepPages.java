package org.kapocs.desk.contact.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps among the documents of the case what came with a message. A reply that was begun meanwhile stays as it was: it answers what its writer had read. */
@Controller
@ForStaff(Action.WORK_CASES)
class KeepPages {
    private final Contacts contacts;
    private final Enclosures enclosures;
    private final ContactView view;

    KeepPages(Contacts contacts, Enclosures enclosures, ContactView view) {
        this.contacts = contacts;
        this.enclosures = enclosures;
        this.view = view;
    }

    @PostMapping("/staff/contacts/{id}/attachments/{attachment}/document")
    Reply keep(
            Who.Staff who,
            Language reader,
            @PathVariable UUID id,
            @PathVariable UUID attachment,
            @RequestParam MultiValueMap<String, String> sent) {
        Conversation now = contacts.get(who, id, Purpose.CASEWORK);
        UUID caseFile = Optional.ofNullable(now.contact().caseId()).orElseThrow(Problem.Missing::new);
        var form = new Form(sent);
        // The key is that of the reply: with the file it is one of its own.
        boolean kept = enclosures.keepInCase(
                who, Enclosures.Talk.of(id), caseFile, attachment, form.text("kind"), form.text("once") + attachment);
        var reply = ReplyForm.of(form);
        String place = "file-" + attachment;
        if (kept && !reply.begun()) {
            return new SeeOther("/staff/contacts/" + id + "#" + place, "document.done.kept");
        }
        Map<String, String> errors = kept ? Map.of() : Map.of(place, "document.error.kept");
        return view.page(who, reader, now, ContactView.Typed.of(reply, errors));
    }
}
