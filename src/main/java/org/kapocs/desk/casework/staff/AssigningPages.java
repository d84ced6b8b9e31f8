package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Assignments;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CaseNews;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Giving a case to a colleague, and reading that one was given. */
@Controller
@ForStaff(Action.WORK_CASES)
class AssigningPages {
    private final Cases cases;
    private final Assignments assignments;
    private final CaseNews news;
    private final Colleagues colleagues;
    private final Accounts accounts;

    AssigningPages(Cases cases, Assignments assignments, CaseNews news, Colleagues colleagues, Accounts accounts) {
        this.cases = cases;
        this.assignments = assignments;
        this.news = news;
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    @GetMapping("/staff/cases/{id}/assigning")
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        return page(who, cases.file(who, id), Form.empty().with("tasks", "along"), false, Map.of(), language);
    }

    @PostMapping("/staff/cases/{id}/assigning")
    Reply assign(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        try {
            return switch (assignments.assign(who, id, form.number("version"), AssignmentForm.read(form))) {
                case Change.Done _ -> new SeeOther("/staff/cases/" + id, "casework.done.assigned");
                case Change.Outdated _ -> page(who, cases.file(who, id), form, true, Map.of(), language);
            };
        } catch (Problem.Invalid invalid) {
            return page(who, cases.file(who, id), form, false, invalid.fields(), language);
        }
    }

    /** They have read what stood where their day begins. */
    @PostMapping("/staff/cases/handed")
    Reply read(@RequestParam Set<UUID> read, Who.Staff who) {
        news.read(who, read);
        return new SeeOther("/staff");
    }

    private AssigningPage page(
            Who.Staff who, CaseFile whole, Form form, boolean changed, Map<String, String> errors, Language reader) {
        Case file = whole.file();
        boolean able = assignments.mayGive(who, file);
        List<Choice> others = able ? colleagues.choices(assignments.colleagues(who, file.id()), reader) : List.of();
        String owner = Objects.requireNonNullElse(
                accounts.namesOf(who, Set.of(file.owner())).get(file.owner()), "");
        return new AssigningPage(CaseHead.of(whole), owner, able, others, form, changed, errors);
    }
}
