package org.kapocs.desk.task.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.TaskLines;
import org.kapocs.desk.task.TaskQuery;
import org.kapocs.desk.task.TaskView;
import org.kapocs.shared.web.Choice;
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
        return address(query, view);
    }

    static String address(TaskQuery query, TaskView view) {
        return "/staff/tasks?view=" + view + (query.whole() ? "&team=whole" : "")
                + (query.owner() == null || view == TaskView.MINE ? "" : "&owner=" + query.owner());
    }

    /** The fields by which a form asks for the same. */
    public List<Map.Entry<String, String>> fields() {
        return List.of(
                Map.entry("view", query.view().name()),
                Map.entry("team", query.whole() ? "whole" : ""),
                Map.entry("owner", owner()));
    }

    /** Whose are shown alone; empty for everybody's. */
    public String owner() {
        return query.owner() == null ? "" : query.owner().toString();
    }

    public List<Choice> owners() {
        return found.colleagues().entrySet().stream()
                .map(each -> new Choice(each.getKey().toString(), each.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** So many, or that there are more than were counted. */
    public String number(Frame frame, TaskView view) {
        int count = found.counts().getOrDefault(view, 0);
        return count > TaskLines.COUNTED ? frame.text("task.more", "number", TaskLines.COUNTED) : frame.number(count);
    }
}
