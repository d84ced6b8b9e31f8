package org.kapocs.desk.task.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.task.Step;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** Puts the form of a task together. */
@Component
class FormView {
    private final Tasks tasks;
    private final Cases cases;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Languages languages;

    FormView(Tasks tasks, Cases cases, CaseTitles titles, Accounts accounts, Languages languages) {
        this.tasks = tasks;
        this.cases = cases;
        this.titles = titles;
        this.accounts = accounts;
        this.languages = languages;
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
                language(title, task),
                saved == null ? null : saved(saved, owners, aims),
                problem,
                errors);
    }

    /** Theirs, in which they are told what the task is. */
    private String language(CaseTitles.@Nullable Title title, @Nullable Task task) {
        return Optional.ofNullable(title)
                .flatMap(CaseTitles.Title::language)
                .or(() -> Optional.ofNullable(task).map(Task::step).map(Step::language))
                .orElse(languages.house().tag());
    }

    private static FormPage.Saved saved(Task task, List<Choice> owners, List<Choice> aims) {
        return new FormPage.Saved(
                task.title(),
                task.note(),
                FormPage.label(owners, task.owner().toString()),
                task.dueOn(),
                task.serves() == null ? "" : FormPage.label(aims, task.serves().toString()),
                task.step() == null ? "" : task.step().doer().name(),
                task.step() == null ? "" : task.step().said());
    }
}
