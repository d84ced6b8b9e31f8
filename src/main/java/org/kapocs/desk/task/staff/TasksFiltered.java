package org.kapocs.desk.task.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.task.TaskQuery;
import org.kapocs.desk.task.TaskView;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Worklists of tasks, as they are asked for and as filters of them are saved. */
@Component
class TasksFiltered implements FilteredList {
    private static final String WHOLE = "whole";

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Action seenBy() {
        return Action.READ_CASES;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out; of my own there is nothing to narrow. */
    static TaskQuery query(Form form) {
        TaskView view = form.one(TaskView.class, "view").orElse(TaskView.MINE);
        boolean mine = view == TaskView.MINE;
        return new TaskQuery(
                view,
                !mine && form.text("team").equals(WHOLE),
                mine ? null : form.idOrNull("owner"),
                form.text("q"),
                TaskQuery.After.read(form.text("after")));
    }

    static ListWish wish(TaskQuery query) {
        UUID owner = query.owner();
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, query.view().name()),
                        Map.entry("team", query.whole() ? WHOLE : ""),
                        Map.entry("owner", owner == null ? "" : owner.toString())),
                query.words());
    }
}
