package org.kapocs.desk.task.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.TaskLines;
import org.kapocs.desk.task.TaskQuery;
import org.kapocs.desk.task.TaskView;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** A worklist of tasks. */
public record TasksPage(TaskQuery query, ListHead head, TaskLines found, UUID reader) implements Page {

    /** The same, of another view. */
    public String address(TaskView view) {
        var same = new TaskQuery(view, query.whole(), view == TaskView.MINE ? null : query.owner(), null);
        return head.path() + "?" + TasksFiltered.wish(same).saved();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        TaskQuery.After next = found.next();
        return head.wish().from(head.path(), next == null ? null : next.written());
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

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        var words = new ArrayList<String>();
        if (query.whole()) {
            words.add(frame.text("task.team.whole"));
        }
        if (query.owner() != null) {
            words.add(found.colleagues().getOrDefault(query.owner(), frame.text("task.owner")));
        }
        return words;
    }

    /** So many, or that there are more than were counted. */
    public String number(Frame frame, TaskView view) {
        int count = found.counts().getOrDefault(view, 0);
        return count > TaskLines.COUNTED ? frame.text("task.more", "number", TaskLines.COUNTED) : frame.number(count);
    }
}
