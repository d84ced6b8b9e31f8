package org.kapocs.desk.task.staff;

import java.util.UUID;
import org.kapocs.desk.task.Steps;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever looks after a step of a client has seen that they did it. */
@Controller
@ForStaff(Action.WORK_CASES)
class SeenPages {
    private final Steps steps;

    SeenPages(Steps steps) {
        this.steps = steps;
    }

    /** Leads back to where it was pressed: where the day begins, or at the head of the case. */
    @PostMapping("/staff/tasks/{task}/seen")
    Reply seen(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        UUID file = steps.seen(who, task);
        String back = switch (new Form(sent).text("back")) {
            case "day" -> "/staff";
            case "case" -> "/staff/cases/" + file;
            default -> "/staff/tasks/" + task;
        };
        return new SeeOther(back, "task.done.seen");
    }
}
