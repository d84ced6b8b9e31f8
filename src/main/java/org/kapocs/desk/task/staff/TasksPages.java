package org.kapocs.desk.task.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.desk.task.TaskLines;
import org.kapocs.desk.task.TaskList;
import org.kapocs.desk.task.TaskQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be done: by me, and by my team. */
@Controller
@ForStaff(Action.READ_CASES)
class TasksPages {
    private final TaskList list;
    private final TasksFiltered filtered;
    private final SavedFilters filters;
    private final TaskSheet sheet;
    private final Exports exports;

    TasksPages(TaskList list, TasksFiltered filtered, SavedFilters filters, TaskSheet sheet, Exports exports) {
        this.list = list;
        this.filtered = filtered;
        this.filters = filters;
        this.sheet = sheet;
        this.exports = exports;
    }

    @GetMapping("/staff/tasks")
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        TaskQuery query = TasksFiltered.query(new Form(sent));
        TaskLines found = list.find(who, query);
        return new TasksPage(query, filters.over(who, filtered, TasksFiltered.wish(query)), found, who.account());
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
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, TasksFiltered.query(form)), response);
    }
}
