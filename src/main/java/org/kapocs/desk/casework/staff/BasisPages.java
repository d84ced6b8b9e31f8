package org.kapocs.desk.casework.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.LegalBasis;
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

/** The legal basis of a case, and why it is another one now. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/basis")
class BasisPages {
    private final Cases cases;
    private final Grounds grounds;
    private final Choices choices;

    BasisPages(Cases cases, Grounds grounds, Choices choices) {
        this.cases = cases;
        this.grounds = grounds;
        this.choices = choices;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        CaseFile file = cases.file(who, id);
        Form form = Form.empty().with("basis", file.file().legalBasis());
        return page(file, form, false, Map.of(), language);
    }

    @PostMapping
    Reply change(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        LegalBasis basis = form.one(LegalBasis.class, "basis").orElseThrow(Problem.Missing::new);
        try {
            return switch (grounds.change(who, id, form.number("version"), basis, form.text("reason"))) {
                case Change.Done _ -> new SeeOther("/staff/cases/" + id, "casework.done.basis");
                case Change.Outdated _ -> page(cases.file(who, id), form, true, Map.of(), language);
            };
        } catch (Problem.Invalid invalid) {
            return page(cases.file(who, id), form, false, invalid.fields(), language);
        }
    }

    private BasisPage page(CaseFile file, Form form, boolean changed, Map<String, String> errors, Language reader) {
        return new BasisPage(
                CaseHead.of(file), form, choices.of(LegalBasis.values(), "privacy.basis.", reader), changed, errors);
    }
}
