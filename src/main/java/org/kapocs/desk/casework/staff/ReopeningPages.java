package org.kapocs.desk.casework.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.casework.ReopenReason;
import org.kapocs.desk.casework.Reopening;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
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

/** Opening a closed case again, and why. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/reopening")
class ReopeningPages {
    private final Cases cases;
    private final Choices choices;

    ReopeningPages(Cases cases, Choices choices) {
        this.cases = cases;
        this.choices = choices;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        CaseFile file = cases.file(who, id);
        return file.file().open()
                ? new SeeOther("/staff/cases/" + id)
                : page(file, Form.empty(), false, Map.of(), language);
    }

    @PostMapping
    Reply reopen(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        try {
            return switch (cases.reopen(who, id, form.number("version"), why(form))) {
                case Change.Done _ -> new SeeOther("/staff/cases/" + id, "casework.done.reopened");
                case Change.Outdated _ -> page(cases.file(who, id), form, true, Map.of(), language);
            };
        } catch (Problem.Invalid invalid) {
            return page(cases.file(who, id), form, false, invalid.fields(), language);
        }
    }

    private static Reopening why(Form form) {
        ReopenReason reason = form.one(ReopenReason.class, "reason")
                .orElseThrow(() -> new Problem.Invalid(Map.of("reason", "casework.error.reopen")));
        return new Reopening(reason, form.text("word"));
    }

    private ReopeningPage page(CaseFile file, Form form, boolean changed, Map<String, String> errors, Language reader) {
        return new ReopeningPage(
                CaseHead.of(file),
                form,
                choices.of(ReopenReason.values(), "casework.reopen.", reader),
                changed,
                errors);
    }
}
