package org.kapocs.desk.assessment.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.form.Forms;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
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

/** The assessments of a case, and beginning one. */
@Controller
@RequestMapping("/staff/cases/{id}/assessments")
class AssessmentPages {
    private final Assessments assessments;
    private final Forms forms;
    private final Cases cases;
    private final CaseTitles titles;
    private final Accounts accounts;

    AssessmentPages(Assessments assessments, Forms forms, Cases cases, CaseTitles titles, Accounts accounts) {
        this.assessments = assessments;
        this.forms = forms;
        this.cases = cases;
        this.titles = titles;
        this.accounts = accounts;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply all(@PathVariable UUID id, Who.Staff who, Language reader) {
        return page(who, id, Form.empty(), null, Map.of(), reader);
    }

    @PostMapping
    @ForStaff(Action.WORK_CASES)
    Reply begin(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var typed = new Form(sent);
        try {
            UUID form = Optional.ofNullable(typed.idOrNull("form"))
                    .orElseThrow(() -> new Problem.Invalid(Map.of("form", "assessment.error.form")));
            UUID begun = assessments.begin(who, id, form, typed.text("language"), typed.text("once"));
            return new SeeOther("/staff/cases/" + id + "/assessments/" + begun + "/fill");
        } catch (Problem.Invalid invalid) {
            return page(who, id, typed, null, invalid.fields(), reader);
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, id, typed, notNow.key(), Map.of(), reader);
        }
    }

    private Reply page(
            Who.Staff who, UUID id, Form typed, @Nullable String problem, Map<String, String> errors, Language reader) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        var title = titles.of(who, Set.of(id)).get(id);
        List<Assessment> all = assessments.ofCase(who, id);
        Set<UUID> people = all.stream().map(Assessment::savedBy).collect(Collectors.toSet());
        Likeness client = title == null ? null : title.client();
        String spoken = client == null ? reader.tag() : Objects.requireNonNullElse(client.language(), reader.tag());
        return new AssessmentsPage(
                file,
                title == null ? file.number() : title.label(),
                all,
                people.isEmpty() ? new HashMap<>() : accounts.namesOf(who, people),
                forms.offered(),
                Spoken.sorted(Spoken.TAGS, reader).stream()
                        .map(tag -> new Choice(tag, Spoken.name(tag, reader)))
                        .toList(),
                typed.text("form"),
                typed.has("language") ? typed.text("language") : spoken,
                typed.has("once") ? typed.text("once") : UUID.randomUUID().toString(),
                problem,
                errors);
    }
}
