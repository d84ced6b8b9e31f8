package org.kapocs.desk.plan.staff;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.sheet.Content;
import org.kapocs.shared.sheet.Sheets;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A version of a plan as a letter, for whoever may print it. */
@Controller
class SheetPages {
    private final Plans plans;
    private final Tasks tasks;
    private final Cases cases;
    private final CaseTitles titles;
    private final Languages languages;
    private final Sheets sheets;

    SheetPages(Plans plans, Tasks tasks, Cases cases, CaseTitles titles, Languages languages, Sheets sheets) {
        this.plans = plans;
        this.tasks = tasks;
        this.cases = cases;
        this.titles = titles;
        this.languages = languages;
        this.sheets = sheets;
    }

    /** In the language of the plan, or another that the house speaks. */
    @GetMapping("/staff/cases/{id}/plan/{plan}/sheet/{format}")
    @ForStaff(Action.READ_CASES)
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        Plan found = plans.ofCase(who, id).stream()
                .filter(each -> each.id().equals(plan))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
        Language theirs = languages
                .of(new Form(sent).text("in"))
                .or(() -> languages.of(found.language()))
                .orElseGet(languages::house);
        var title = titles.of(who, Set.of(id)).get(id);
        String client = title == null ? "" : title.called();
        List<Task> told = tasks.ofCase(who, id);
        return sheets.hand(
                who,
                new Content(
                        PlanSheet.TEMPLATE,
                        new Subject("case", id),
                        file.number(),
                        theirs,
                        words -> PlanSheet.told(words, found, told, client, theirs)),
                format);
    }
}
