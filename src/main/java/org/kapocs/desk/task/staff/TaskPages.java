package org.kapocs.desk.task.staff;

import java.util.UUID;
import org.kapocs.desk.task.TaskChange;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A task: reading it, and what becomes of it. */
@Controller
@RequestMapping("/staff/tasks/{task}")
class TaskPages {
    private final Tasks tasks;
    private final OneTask one;

    TaskPages(Tasks tasks, OneTask one) {
        this.tasks = tasks;
        this.one = one;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply show(@PathVariable UUID task, Who.Staff who) {
        return one.page(who, task);
    }

    @PostMapping("/done")
    @ForStaff(Action.WORK_CASES)
    Reply finish(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return one.after(who, task, sent, "task.done.done", typed -> tasks.finish(who, task, typed.version()));
    }

    @PostMapping("/drop")
    @ForStaff(Action.WORK_CASES)
    Reply drop(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return one.after(
                who,
                task,
                sent,
                "task.done.dropped",
                typed -> tasks.drop(who, task, typed.version(), typed.text("reason")));
    }

    @PostMapping("/reopen")
    @ForStaff(Action.WORK_CASES)
    Reply reopen(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return one.after(who, task, sent, "task.done.reopened", typed -> tasks.reopen(who, task, typed.version()));
    }

    @PostMapping("/snooze")
    @ForStaff(Action.WORK_CASES)
    Reply snooze(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return one.after(
                who,
                task,
                sent,
                "task.done.saved",
                typed -> tasks.snooze(who, task, typed.version(), typed.day("until")));
    }

    @PostMapping("/reminder")
    @ForStaff(Action.WORK_CASES)
    Reply remind(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return one.after(
                who, task, sent, "task.done.saved", typed -> tasks.remind(who, task, typed.version(), typed.day("on")));
    }

    @PostMapping("/waiting")
    @ForStaff(Action.WORK_CASES)
    Reply waitFor(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return one.after(
                who,
                task,
                sent,
                "task.done.saved",
                typed -> tasks.waitFor(who, task, typed.version(), typed.line("whom")));
    }

    @PostMapping("/comments")
    @ForStaff(Action.WORK_CASES)
    Reply comment(@PathVariable UUID task, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return one.after(who, task, sent, "task.done.commented", typed -> {
            tasks.comment(who, task, typed.text("text"), typed.text("once"));
            return new TaskChange.Done(false);
        });
    }
}
