package org.kapocs.desk.task.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be done: by me, and by my team. */
@Controller
@ForStaff(Action.READ_CASES)
class TasksPages {
    private final TaskList list;
    private final TaskSheet sheet;
    private final Exports exports;

    TasksPages(TaskList list, TaskSheet sheet, Exports exports) {
        this.list = list;
        this.sheet = sheet;
        this.exports = exports;
    }

    @GetMapping("/staff/tasks")
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        TaskQuery query = read(new Form(sent));
        TaskLines found = list.find(who, query);
        return new TasksPage(query, found, who.account(), next(query, found.next()));
    }

    @PostMapping("/staff/tasks/sheet")
    @ForStaff(value = Action.READ_CASES, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, read(form)), response);
    }

    private static TaskQuery read(Form form) {
        TaskView view = form.one(TaskView.class, "view").orElse(TaskView.MINE);
        return new TaskQuery(
                view,
                form.text("team").equals("whole"),
                view == TaskView.MINE ? null : form.idOrNull("owner"),
                place(form.text("after")));
    }

    private static @Nullable String next(TaskQuery query, TaskQuery.@Nullable After after) {
        return after == null ? null : TasksPage.address(query, query.view()) + "&after=" + written(after);
    }

    static String written(TaskQuery.After after) {
        return after.place() + "_" + after.due() + "_" + after.id();
    }

    /** The beginning, for what is no place. */
    static TaskQuery.@Nullable After place(@Nullable String written) {
        String[] parts = written == null ? new String[0] : written.split("_");
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
