package org.kapocs.desk.task.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.TaskLines;
import org.kapocs.desk.task.TaskQuery;
import org.kapocs.desk.task.TaskView;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A worklist of tasks.
 *
 * @param next the address of the next page; null on the last
 */
public record TasksPage(
        TaskQuery query,
        TaskLines found,
        UUID reader,
        @Nullable String next) implements Page {

    public String address(TaskView view) {
        return "/staff/tasks?view=" + view + (query.whole() ? "&team=whole" : "");
    }

    /** So many, or that there are more than were counted. */
    public String number(Frame frame, TaskView view) {
        int count = found.counts().getOrDefault(view, 0);
        return count > TaskLines.COUNTED ? frame.text("task.more", "number", TaskLines.COUNTED) : frame.number(count);
    }
}
