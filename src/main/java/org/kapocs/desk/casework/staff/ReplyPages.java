package org.kapocs.desk.casework.staff;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.desk.contact.Replied;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing to the newcomer from their case. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/reply")
class ReplyPages {
    private static final int LONGEST = 20_000;

    private final Cases cases;
    private final Contacts contacts;
    private final Choices choices;

    ReplyPages(Cases cases, Contacts contacts, Choices choices) {
        this.cases = cases;
        this.contacts = contacts;
        this.choices = choices;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        CaseFile file = cases.file(who, id);
        Conversation talk = contacts.get(who, contactOf(file), Purpose.ANSWER);
        Form form = Form.empty().with("language", talk.contact().language());
        return page(file, talk, form, UUID.randomUUID().toString(), false, Map.of(), language);
    }

    @PostMapping
    Reply send(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        CaseFile file = cases.file(who, id);
        UUID contact = contactOf(file);
        if (!form.has("text") || form.text("text").length() > LONGEST) {
            Conversation talk = contacts.get(who, contact, Purpose.ANSWER);
            return page(file, talk, form, form.text("once"), false, Map.of("text", "casework.error.note"), language);
        }
        String theirs = contacts.get(who, contact, Purpose.ANSWER).contact().language();
        return switch (contacts.reply(who, contact, reply(form, theirs))) {
            case Replied.Done _ -> new SeeOther("/staff/cases/" + id);
            case Replied.Outdated outdated ->
                page(file, outdated.now(), form, form.text("once"), true, Map.of(), language);
        };
    }

    private static NewReply reply(Form form, String theirs) {
        Message.@Nullable Translation translation =
                form.has("translation") && !form.text("language").equals(theirs)
                        ? new Message.Translation(theirs, form.text("translation"))
                        : null;
        return new NewReply(
                form.text("once"),
                form.number("version"),
                form.text("language"),
                form.text("text"),
                translation,
                form.has("asks"));
    }

    private static UUID contactOf(CaseFile file) {
        UUID contact = file.file().contact();
        if (contact == null) {
            throw new Problem.Missing();
        }
        return contact;
    }

    private ReplyPage page(
            CaseFile file,
            Conversation talk,
            Form form,
            String once,
            boolean changed,
            Map<String, String> errors,
            Language reader) {
        return new ReplyPage(CaseHead.of(file), talk, form, once, choices.house(reader), changed, errors);
    }
}
