package org.kapocs.desk.task.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskLines;
import org.kapocs.desk.task.TaskList;
import org.kapocs.desk.task.TaskQuery;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** A worklist of tasks as a file: what {@link TasksPage} shows of them, and no more. */
@Component
class TaskSheet {
    private final TaskList list;
    private final Messages messages;

    TaskSheet(TaskList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    /** @param today by which it is told what is overdue */
    private record Told(TaskLines.Line line, LocalDate today) {
        Task task() {
            return line.task();
        }
    }

    Listing<?> of(Who.Staff who, Language reader, TaskQuery query) {
        return new Listing<Told>(
                "tasks", columns(reader), after -> batch(who, query.from(TaskQuery.After.read(after))));
    }

    private Batch<Told> batch(Who.Staff who, TaskQuery query) {
        TaskLines found = list.batch(who, query, Batch.LINES);
        TaskQuery.After next = found.next();
        return new Batch<>(
                found.lines().stream()
                        .map(line -> new Told(line, found.today()))
                        .toList(),
                next == null ? null : next.written());
    }

    private List<Column<Told>> columns(Language reader) {
        return List.of(
                new Column<>("task.what", told -> Cell.text(told.task().title())),
                new Column<>("task.case", told -> Cell.text(told.line().file().label())),
                new Column<>("task.due", told -> new Cell.Day(told.task().dueOn())),
                new Column<>("task.owner", told -> Cell.text(told.line().owner())),
                new Column<>("task.whom", told -> Cell.text(told.task().waitingFor())),
                new Column<>("task.marks", told -> Cell.text(marks(told.task(), told.today(), reader))));
    }

    private String marks(Task task, LocalDate today, Language reader) {
        var keys = new ArrayList<String>();
        if (task.reminds(today)) {
            keys.add("task.reminds");
        }
        if (task.overdue(today)) {
            keys.add("task.overdue");
        }
        if (task.waits()) {
            keys.add("task.waits");
        }
        return keys.stream().map(key -> messages.text(reader, key)).collect(Collectors.joining("; "));
    }
}
