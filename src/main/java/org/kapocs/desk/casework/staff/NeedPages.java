package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.need.Urgency;
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

/** Another need of a case. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/needs/new")
class NeedPages {
    private final Cases cases;
    private final Choices choices;

    NeedPages(Cases cases, Choices choices) {
        this.cases = cases;
        this.choices = choices;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        return page(who, id, Form.empty(), UUID.randomUUID().toString(), Map.of(), language);
    }

    @PostMapping
    Reply add(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        List<NewNeed> needs = NeedFields.needs(form, 1);
        Map<String, String> errors = NeedFields.errors(needs, false);
        if (!errors.isEmpty()) {
            return page(who, id, form, form.text("once"), errors, language);
        }
        List<CaseNeed> before = cases.needs(who, id);
        UUID need = cases.addNeed(who, id, needs.getFirst(), form.text("once"));
        boolean again = before.stream().anyMatch(each -> each.need().id().equals(need));
        return new SeeOther("/staff/cases/" + id, again ? "casework.done.need.again" : "casework.done.need");
    }

    private NeedPage page(Who.Staff who, UUID id, Form form, String once, Map<String, String> errors, Language reader) {
        return new NeedPage(
                CaseHead.of(cases.file(who, id)),
                form,
                once,
                choices.topics(reader),
                choices.of(Urgency.values(), "contact.staff.urgency.", reader),
                errors);
    }
}
