package org.kapocs.desk.task.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** Puts the form of a task together. */
@Component
class FormView {
    private final Tasks tasks;
    private final Cases cases;
    private final CaseTitles titles;
    private final Accounts accounts;

    FormView(Tasks tasks, Cases cases, CaseTitles titles, Accounts accounts) {
        this.tasks = tasks;
        this.cases = cases;
        this.titles = titles;
        this.accounts = accounts;
    }

    FormPage fresh(Who.Staff who, UUID caseId, Typed typed, @Nullable String problem, Map<String, String> errors) {
        String number = cases.get(who, caseId, Purpose.CASEWORK).number();
        return page(who, caseId, number, null, typed, null, problem, errors);
    }

    FormPage of(
            Who.Staff who,
            UUID id,
            Typed typed,
            @Nullable Task saved,
            @Nullable String problem,
            Map<String, String> errors) {
        var file = tasks.get(who, id);
        return page(who, file.file().id(), file.file().number(), file.task(), typed, saved, problem, errors);
    }

    private FormPage page(
            Who.Staff who,
            UUID caseId,
            String number,
            @Nullable Task task,
            Typed typed,
            @Nullable Task saved,
            @Nullable String problem,
            Map<String, String> errors) {
        List<Choice> owners = accounts.able(who, Action.WORK_CASES).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
        List<Choice> aims = tasks.aims(who, caseId).entrySet().stream()
                .map(each -> new Choice(each.getKey().toString(), each.getValue()))
                .toList();
        var title = titles.of(who, Set.of(caseId)).get(caseId);
        return new FormPage(
                caseId,
                title == null ? number : title.label(),
                task == null ? null : task.id(),
                task == null ? 0 : task.version(),
                typed,
                owners,
                aims,
                saved == null ? null : saved(saved, owners, aims),
                problem,
                errors);
    }

    private static FormPage.Saved saved(Task task, List<Choice> owners, List<Choice> aims) {
        return new FormPage.Saved(
                task.title(),
                task.note(),
                FormPage.label(owners, task.owner().toString()),
                task.dueOn(),
                task.serves() == null ? "" : FormPage.label(aims, task.serves().toString()));
    }
}
