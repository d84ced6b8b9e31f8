package org.kapocs.desk.task.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.TaskLines;
import org.kapocs.desk.task.TaskList;
import org.kapocs.desk.task.TaskQuery;
import org.kapocs.desk.task.TaskView;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be done: by me, and by my team. */
@Controller
@ForStaff(Action.READ_CASES)
class TasksPages {
    private final TaskList list;

    TasksPages(TaskList list) {
        this.list = list;
    }

    @GetMapping("/staff/tasks")
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        var query = new TaskQuery(
                form.one(TaskView.class, "view").orElse(TaskView.MINE),
                form.text("team").equals("whole"),
                read(form.text("after")));
        TaskLines found = list.find(who, query);
        return new TasksPage(query, found, who.account(), next(query, found.next()));
    }

    private static @Nullable String next(TaskQuery query, TaskQuery.@Nullable After after) {
        return after == null
                ? null
                : "/staff/tasks?view=" + query.view() + (query.whole() ? "&team=whole" : "") + "&after=" + after.place()
                        + "_" + after.due() + "_" + after.id();
    }

    /** The beginning, for what is no place. */
    private static TaskQuery.@Nullable After read(String written) {
        String[] parts = written.split("_");
        if (parts.length != 3) {
            return null;
        }
        try {
            LocalDate due = LocalDate.parse(parts[1]);
            return due.getYear() < 2000 || due.getYear() > 2999
                    ? null
                    : new TaskQuery.After(Integer.parseInt(parts[0]), due, UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return null;
        }
    }
}
