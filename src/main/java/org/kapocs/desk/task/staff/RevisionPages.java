package org.kapocs.desk.task.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.task.TaskChange;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
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

/** Changing what a task says, who does it and until when. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/tasks/{task}/revision")
class RevisionPages {
    private final Tasks tasks;
    private final FormView view;

    RevisionPages(Tasks tasks, FormView view) {
        this.tasks = tasks;
        this.view = view;
    }

    @GetMapping
    Reply form(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var now = Typed.of(tasks.get(who, task).task());
        now.form().with("plan", new Form(sent).has("plan") ? "yes" : "");
        return view.of(who, task, now, null, null, Map.of());
    }

    @PostMapping
    Reply save(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var typed = new Typed(sent);
        if (typed.stale()) {
            return view.of(who, task, typed, null, null, Map.of("said", FormPage.STALE));
        }
        try {
            return switch (tasks.revise(who, task, typed.version(), typed.wish())) {
                case TaskChange.Done done ->
                    new SeeOther(back(who, task, typed), done.moved() ? "task.done.moved" : "task.done.saved");
                case TaskChange.Outdated outdated -> view.of(who, task, typed, outdated.saved(), null, Map.of());
            };
        } catch (Problem.Invalid invalid) {
            return view.of(who, task, typed, null, null, invalid.fields());
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return view.of(who, task, typed, null, notNow.key(), Map.of());
        }
    }

    /** To where it was begun: the plan of its case, or the task. */
    private String back(Who.Staff who, UUID task, Typed typed) {
        return typed.form().has("plan")
                ? "/staff/cases/" + tasks.get(who, task).file().id() + "/plan"
                : "/staff/tasks/" + task;
    }
}
