package org.kapocs.desk.task.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What tasks add to the page of a case, for two questions to the database. */
@Component
class TaskPart implements CasePart {
    private final Tasks tasks;
    private final Accounts accounts;
    private final Clock clock;

    TaskPart(Tasks tasks, Accounts accounts, Clock clock) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean central() {
        return true;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<Task> all = tasks.ofCase(who, file.id());
        var happenings = new ArrayList<Happening>();
        for (Task task : all.stream().sorted(Comparator.comparing(Task::id)).toList()) {
            happenings.add(happening(task, task.madeAt(), "made", task.madeBy()));
            // What the client said of it stands in the story itself, also after they took it back.
            if (task.endedAt() != null && !task.ticked()) {
                String how = task.endedBy() == null ? "withcase" : task.state().name();
                happenings.add(happening(task, task.endedAt(), how, task.endedBy()));
            }
        }
        List<Task> open = all.stream().filter(Task::open).toList();
        Map<UUID, String> names = open.isEmpty()
                ? Map.of()
                : accounts.namesOf(who, open.stream().map(Task::owner).collect(Collectors.toSet()));
        var ended = all.stream().filter(task -> !task.open()).toList();
        var piece = new CaseTasks(file.id(), open, ended, names, LocalDate.now(clock), writable);
        List<Task> news = all.stream()
                .filter(task -> task.step() != null && task.step().news())
                .toList();
        return new Added(
                List.of(piece), happenings, news.isEmpty() ? List.of() : List.of(new SaidDone(file.id(), news)));
    }

    /** They end with the case. */
    @Override
    public List<Unfinished> unfinished(Who.Staff who, Case file) {
        return tasks.ofCase(who, file.id()).stream()
                .filter(Task::open)
                .map(task -> new Unfinished("task.closing", task.title(), "/staff/tasks/" + task.id()))
                .toList();
    }

    private static Happening happening(Task task, Instant at, String did, @Nullable UUID account) {
        return new Happening(
                at,
                Happening.Kind.TASK,
                "task.did." + did,
                Map.of(),
                account,
                new Happening.Said(task.title() + (did.equals("DROPPED") ? "\n" + task.reason() : ""), ""));
    }
}
