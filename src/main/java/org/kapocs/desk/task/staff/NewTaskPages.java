package org.kapocs.desk.task.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.task.Doer;
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

/** Making a task in a case. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/tasks")
class NewTaskPages {
    private final Tasks tasks;
    private final FormView view;

    NewTaskPages(Tasks tasks, FormView view) {
        this.tasks = tasks;
        this.view = view;
    }

    @GetMapping("/new")
    Reply form(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        String serves = new Form(sent).text("serves");
        String back = new Form(sent).has("plan") ? "yes" : "";
        String doer = new Form(sent).one(Doer.class, "doer").map(Doer::name).orElse("");
        var typed = Typed.fresh(
                who.account(), tasks.usual(who), serves, UUID.randomUUID().toString(), back, doer);
        return view.fresh(who, id, typed, null, Map.of());
    }

    @PostMapping
    Reply make(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var typed = new Typed(sent);
        try {
            var wish = typed.wish();
            UUID made = tasks.make(who, id, wish, typed.text("once"));
            boolean moved = !tasks.get(who, made).task().dueOn().equals(wish.due());
            String back = "/staff/cases/" + id + (typed.form().has("plan") ? "/plan" : "");
            return new SeeOther(back, moved ? "task.done.moved" : "task.done.made");
        } catch (Problem.Invalid invalid) {
            return view.fresh(who, id, typed, null, invalid.fields());
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return view.fresh(who, id, typed, notNow.key(), Map.of());
        }
    }
}
