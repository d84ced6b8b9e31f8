package org.kapocs.desk.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be done in a case. Whoever may see the case sees its tasks; they change only while it may be written into.
 * Days are moved to the next working day.
 */
@Component
@Transactional
public class Tasks {
    private final TaskRows rows;
    private final TaskRules rules;
    private final Cases cases;
    private final Grounds grounds;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Tasks(TaskRows rows, TaskRules rules, Cases cases, Grounds grounds, Trail trail, Once once, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.cases = cases;
        this.grounds = grounds;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /** Makes a task. The same key makes it once. @throws Problem.Invalid with the fields that cannot be used */
    public UUID make(Who.Staff who, UUID caseFile, Wish wish, String onceKey) {
        return once.run(onceKey, () -> {
            Case file = grounds.writable(who, caseFile);
            LocalDate due = rules.check(who, caseFile, wish, null);
            UUID id = add(
                    file,
                    wish.title(),
                    wish.note(),
                    java.util.Objects.requireNonNull(wish.owner()),
                    due,
                    wish.serves(),
                    wish.step(),
                    who.account());
            wrote(who, caseFile, "task.made");
            return id;
        });
    }

    /** Makes a task by itself, for the caseworker and within the usual time, in a case that the job holds. */
    public UUID foresee(Who.Machine job, Case file, String title, String note) {
        return foresee(job, file, file.owner(), title, note);
    }

    /** The same for somebody else than the caseworker; the case may be closed. */
    public UUID foresee(Who.Machine job, Case file, UUID owner, String title, String note) {
        UUID id = add(file, title, note, owner, rules.usual(), null, null, null);
        wrote(job, file.id(), "task.made");
        return id;
    }

    /** The task with its case, which is thereby seen; missing when the case is not this person's to see. */
    public TaskFile get(Who.Staff who, UUID id) {
        Task task = task(who, id);
        return new TaskFile(task, cases.get(who, task.caseFile(), Purpose.CASEWORK), rows.comments(id));
    }

    /** The tasks of a case that was opened: the open ones by the day on which they are due, then the others. */
    @Transactional(readOnly = true)
    public List<Task> ofCase(Who.Staff who, UUID caseFile) {
        return rows.ofCase(who, caseFile);
    }

    /** What a task of this case can be for, in words. */
    @Transactional(readOnly = true)
    public Map<UUID, String> aims(Who.Staff who, UUID caseFile) {
        return rules.aims(who, caseFile);
    }

    /** Replaces what the task says, unless somebody else changed it since that version. */
    public TaskChange revise(Who.Staff who, UUID id, int version, Wish wish) {
        Task task = writable(who, id);
        LocalDate due = rules.check(who, task.caseFile(), wish, task);
        var values = values("title", wish.title());
        values.put("note", wish.note());
        values.put("owner", wish.owner());
        values.put("due", due);
        values.put("serves", wish.serves());
        String change = "title = :title, note = :note, owner = :owner, due_on = :due, serves = :serves"
                + StepRows.change(wish.shownAfter(task), values);
        return changed(who, task, version, change, values, "task.revised", !due.equals(wish.due()));
    }

    /** It is done; also in a case that was closed before somebody asked to be called. */
    public TaskChange finish(Who.Staff who, UUID id, int version) {
        grounds.held(who, task(who, id).caseFile());
        Task task = unended(task(who, id));
        return ended(who, task, version, TaskState.DONE, "");
    }

    /** It will not be done, for a reason. */
    public TaskChange drop(Who.Staff who, UUID id, int version, String reason) {
        TaskRules.text("reason", reason, TaskRules.REASON, "task.error.reason");
        return ended(who, open(who, id), version, TaskState.DROPPED, reason);
    }

    /** It is to be done after all. */
    public TaskChange reopen(Who.Staff who, UUID id, int version) {
        String change =
                "state = 'OPEN', ended_at = null, ended_by = null, reason = ''," + " ticked_at = null, seen_at = null";
        return changed(who, writable(who, id), version, change, Map.of(), "task.reopened", false);
    }

    /** Puts it aside until a day after today; null shows it again at once. When it is overdue it is shown nevertheless. */
    public TaskChange snooze(Who.Staff who, UUID id, int version, @Nullable LocalDate until) {
        Task task = open(who, id);
        LocalDate day =
                until == null ? null : rules.later("until", until, rules.today().plusDays(1));
        boolean moved = day != null && !day.equals(until);
        return changed(who, task, version, "snoozed_until = :day", values("day", day), "task.snoozed", moved);
    }

    /** Reminds its owner from that day on, in the worklist; null ends that. */
    public TaskChange remind(Who.Staff who, UUID id, int version, @Nullable LocalDate on) {
        Task task = open(who, id);
        LocalDate day = on == null ? null : rules.later("on", on, rules.today());
        boolean moved = day != null && !day.equals(on);
        return changed(who, task, version, "remind_on = :day", values("day", day), "task.reminder", moved);
    }

    /** Whom one waits for, in a line; empty when one can go on. */
    public TaskChange waitFor(Who.Staff who, UUID id, int version, String whom) {
        var wrong = new HashMap<String, String>();
        TaskRules.longest(wrong, "whom", whom, TaskRules.LINE);
        TaskRules.raise(wrong);
        Task task = open(who, id);
        return changed(who, task, version, "waiting_for = :whom", values("whom", whom), "task.waits", false);
    }

    /** Says something about the task to colleagues; the same key says it once. */
    public UUID comment(Who.Staff who, UUID id, String text, String onceKey) {
        TaskRules.text("text", text, TaskRules.LONG, "task.error.comment");
        return once.run(onceKey, () -> {
            Task task = writable(who, id);
            var said = new Comment(Ids.next(), clock.instant(), who.account(), text);
            rows.comment(id, said);
            wrote(who, task.caseFile(), "task.commented");
            return said.id();
        });
    }

    /** The working day that is offered for a new one. */
    public LocalDate usual(Who.Staff who) {
        return rules.usual();
    }

    private UUID add(
            Case file,
            String title,
            String note,
            UUID owner,
            LocalDate due,
            @Nullable UUID serves,
            @Nullable Step step,
            @Nullable UUID by) {
        UUID id = Ids.next();
        rows.insert(Task.fresh(id, file, title, note, owner, due, serves, step, clock.instant(), by));
        return id;
    }

    private TaskChange ended(Who.Staff who, Task task, int version, TaskState state, String reason) {
        var values = values("state", state.name());
        values.put("at", TaskRows.utc(clock.instant()));
        values.put("by", who.account());
        values.put("reason", reason);
        String change = "state = :state, ended_at = :at, ended_by = :by, reason = :reason, snoozed_until = null,"
                + " remind_on = null, waiting_for = ''";
        String did = state == TaskState.DONE ? "task.done" : "task.dropped";
        return changed(who, task, version, change, values, did, false);
    }

    private TaskChange changed(
            Who.Staff who,
            Task task,
            int version,
            String change,
            Map<String, @Nullable Object> values,
            String did,
            boolean moved) {
        if (!rows.change(who, task.id(), version, change, values)) {
            return new TaskChange.Outdated(task(who, task.id()));
        }
        wrote(who, task.caseFile(), did);
        return new TaskChange.Done(moved);
    }

    private Task task(Who.Staff who, UUID id) {
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }

    private Task writable(Who.Staff who, UUID id) {
        Task task = task(who, id);
        grounds.writable(who, task.caseFile());
        return task(who, id); // as it is now that nobody else changes the case
    }

    private Task open(Who.Staff who, UUID id) {
        return unended(writable(who, id));
    }

    private static Task unended(Task task) {
        if (!task.open()) {
            throw new Problem.Conflict("task.error.ended");
        }
        return task;
    }

    private void wrote(Who who, UUID caseFile, String did) {
        trail.wrote(who, new Subject("case", caseFile), did);
    }

    private static Map<String, @Nullable Object> values(String name, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(name, value);
        return values;
    }
}
