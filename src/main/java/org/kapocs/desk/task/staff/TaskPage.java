package org.kapocs.desk.task.staff;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskFile;
import org.kapocs.shared.web.Page;

/**
 * A task, and what can be done about it.
 *
 * @param caseLabel number and client of its case
 * @param aim what it is for; empty for nothing in particular
 * @param typed what was typed into one of its forms
 * @param problem the message key of why it cannot be done now; null when all is well
 */
public record TaskPage(
        TaskFile file,
        String caseLabel,
        Map<UUID, String> names,
        String aim,
        LocalDate today,
        Typed typed,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public Task task() {
        return file.task();
    }

    public String address() {
        return "/staff/tasks/" + task().id();
    }

    public String head() {
        return "/staff/cases/" + file.file().id();
    }

    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    /** What stands in a field: what was typed there, else what is kept. */
    public String field(String name, @Nullable Object kept) {
        return typed.form().values().containsKey(name) ? typed.text(name) : kept == null ? "" : kept.toString();
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
