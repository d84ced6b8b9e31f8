package org.kapocs.desk.document.staff;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.desk.document.Attachments;
import org.kapocs.desk.document.Sending;
import org.kapocs.desk.document.Unfit;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a file that came with a message among the documents of the case: looked at, made anew and sealed as any other. */
@Controller
@ForStaff(Action.WORK_CASES)
class KeepPages {
    private final Attachments attachments;
    private final Sending sending;
    private final Cases cases;
    private final Contacts contacts;

    KeepPages(Attachments attachments, Sending sending, Cases cases, Contacts contacts) {
        this.attachments = attachments;
        this.sending = sending;
        this.cases = cases;
        this.contacts = contacts;
    }

    /** Leads to the documents of the case. What is among them already is not kept twice. */
    @PostMapping("/staff/cases/{id}/documents/kept")
    Reply keep(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        UUID contact = Optional.ofNullable(cases.get(who, id, Purpose.CASEWORK).contact())
                .orElseThrow(Problem.Missing::new);
        UUID attachment = Optional.ofNullable(form.idOrNull("attachment")).orElseThrow(Problem.Missing::new);
        contacts.demand(who, contact);
        sending.demand(who, id);
        var card = DocumentForm.of(form).card();
        byte[] content = attachments.whole(who, Talk.of(contact), attachment, Purpose.CASEWORK);
        return switch (sending.add(who, id, card, content, form.text("once"))) {
            case Sending.Came.Kept _ -> done(id, "kept");
            case Sending.Came.Refused(Unfit why) when why == Unfit.TWICE -> done(id, "kept.before");
            case Sending.Came.Refused _ -> throw new Problem.Conflict("document.error.kept");
        };
    }

    private static Reply done(UUID id, String what) {
        return new SeeOther("/staff/cases/" + id + "#documents", "document.done." + what);
    }
}
