package org.kapocs.desk.task.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskChange;
import org.kapocs.desk.task.TaskLines;
import org.kapocs.desk.task.TaskList;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done in cases, for programs. */
@RestController
@ForToken(Action.WORK_CASES)
class TasksApi {
    private static final int AT_ONCE = 50;

    private final Tasks tasks;
    private final TaskList list;
    private final Cases cases;

    TasksApi(Tasks tasks, TaskList list, Cases cases) {
        this.tasks = tasks;
        this.list = list;
        this.cases = cases;
    }

    @GetMapping("/api/v1/tasks")
    @ForToken(Action.READ_CASES)
    @Operation("Lists open tasks of one's organization, at most 50 at once.")
    Lines<TaskLine> list(TasksAsked asked, Who.Staff who) {
        TaskLines found = list.batch(who, asked.query(), AT_ONCE);
        return new Lines<>(
                found.lines().stream().map(each -> TaskLine.of(each.task())).toList(),
                TasksAsked.written(found.next()));
    }

    @GetMapping("/api/v1/cases/{id}/tasks")
    @ForToken(Action.READ_CASES)
    @Operation("The tasks of a case: the open ones by the day on which they are due, then the others.")
    Lines<TaskTold> ofCase(@PathVariable UUID id, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        return new Lines<>(tasks.ofCase(who, id).stream().map(TaskTold::of).toList(), null);
    }

    /** What a task should be. */
    record TaskWanted(
            String title,
            String note,

            @Means("The account of who does it; else the person who answers for the program.") @Nullable
            UUID owner,

            @Means("Where it is no working day, the next one is meant.")
            LocalDate dueOn) {

        Wish wish(Who.Staff who, @Nullable UUID serves) {
            return new Wish(title, note, owner == null ? who.account() : owner, dueOn, serves);
        }
    }

    @PostMapping("/api/v1/cases/{id}/tasks")
    @Operation(value = "Adds a task to a case.", conflicts = true)
    ResponseEntity<TaskTold> make(@PathVariable UUID id, @Sent TaskWanted wanted, Repeat repeat, Who.Staff who) {
        Task made = task(who, tasks.make(who, id, wanted.wish(who, null), repeat.key()));
        return Seen.made("/api/v1/tasks/" + made.id(), made.version(), TaskTold.of(made));
    }

    @GetMapping("/api/v1/tasks/{id}")
    @ForToken(Action.READ_CASES)
    @Operation("A task. That its case was read stands in the trail.")
    ResponseEntity<TaskTold> one(@PathVariable UUID id, Who.Staff who) {
        return told(task(who, id));
    }

    @PutMapping("/api/v1/tasks/{id}")
    @Operation(value = "Replaces what a task says.", conflicts = true)
    ResponseEntity<TaskTold> revise(@PathVariable UUID id, @Sent TaskWanted wanted, Seen seen, Who.Staff who) {
        UUID serves = task(who, id).serves();
        return after(who, id, tasks.revise(who, id, seen.version(), wanted.wish(who, serves)), wanted);
    }

    @PostMapping("/api/v1/tasks/{id}/finishing")
    @Operation(value = "A task is done.", conflicts = true)
    ResponseEntity<TaskTold> finish(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return after(who, id, tasks.finish(who, id, seen.version()), Map.of());
    }

    /** Why a task will not be done. */
    record DropWanted(String reason) {}

    @PostMapping("/api/v1/tasks/{id}/dropping")
    @Operation(value = "A task will not be done, for a reason.", conflicts = true)
    ResponseEntity<TaskTold> drop(@PathVariable UUID id, @Sent DropWanted wanted, Seen seen, Who.Staff who) {
        return after(who, id, tasks.drop(who, id, seen.version(), wanted.reason()), wanted);
    }

    private ResponseEntity<TaskTold> after(Who.Staff who, UUID id, TaskChange change, Object sent) {
        if (change instanceof TaskChange.Outdated outdated) {
            throw Seen.outdated(outdated.saved().version(), TaskTold.of(outdated.saved()), sent);
        }
        return told(task(who, id));
    }

    private Task task(Who.Staff who, UUID id) {
        return tasks.get(who, id).task();
    }

    private static ResponseEntity<TaskTold> told(Task task) {
        return Seen.answer(task.version(), TaskTold.of(task));
    }
}
