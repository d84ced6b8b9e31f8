package org.kapocs.desk.casework.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing a case. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/closing")
class ClosingPages {
    private final Cases cases;
    private final Choices choices;
    private final Outcomes outcomes;
    private final ContactOfCase contacts;
    private final Closing closing;

    ClosingPages(Cases cases, Choices choices, Outcomes outcomes, ContactOfCase contacts, Closing closing) {
        this.closing = closing;
        this.cases = cases;
        this.choices = choices;
        this.outcomes = outcomes;
        this.contacts = contacts;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        CaseFile file = cases.file(who, id);
        if (!file.file().open()) {
            return new SeeOther("/staff/cases/" + id);
        }
        Form form = Form.empty().with("reason", CloseReason.FINISHED);
        outcomes.suggest(who, file.file(), form);
        return page(who, file, form, false, Map.of(), language);
    }

    @PostMapping
    Reply close(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        CaseFile file = cases.file(who, id);
        Map<String, String> errors = new LinkedHashMap<>();
        Map<UUID, Outcome> chosen = outcomes.chosen(file.openNeeds(), form, errors);
        Optional<CloseReason> reason = form.one(CloseReason.class, "reason");
        if (reason.isEmpty()) {
            errors.put("reason", "casework.error.reason");
        }
        if (waits(who, file) && !form.has("unanswered")) {
            errors.put("unanswered", "casework.error.unanswered");
        }
        if (!errors.isEmpty() || reason.isEmpty()) {
            return page(who, file, form, false, errors, language);
        }
        return switch (closing.close(who, id, form, reason.get(), chosen)) {
            case Change.Done _ -> new SeeOther("/staff/cases/" + id, "casework.done.closed");
            case Change.Outdated _ -> page(who, cases.file(who, id), form, true, Map.of(), language);
        };
    }

    private ClosingPage page(
            Who.Staff who, CaseFile file, Form form, boolean changed, Map<String, String> errors, Language reader) {
        return new ClosingPage(
                CaseHead.of(file),
                form,
                file.openNeeds(),
                choices.of(CloseReason.values(), "casework.reason.", reader),
                outcomes.choices(reader),
                outcomes.services(file.openNeeds(), form, reader),
                waits(who, file),
                closing.unfinished(who, file),
                closing.asks(who, file, form),
                changed,
                errors);
    }

    /** Whether the client wrote something that nobody has answered. */
    private boolean waits(Who.Staff who, CaseFile file) {
        return !contacts.waiting(who, Set.of(file.file().id())).isEmpty();
    }
}
