package org.kapocs.desk.task.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.TaskQuery;
import org.kapocs.desk.task.TaskView;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Checked;

/** Which open tasks to list. */
record TasksAsked(
        @Means("TEAM by default; MINE are those of the person who answers for the program.") @Nullable
        TaskView view,

        @Means("The account of who does them; not with MINE.") @Nullable
        UUID owner,

        @Nullable String after)
        implements Checked {

    @Override
    public Map<String, String> wrong(Languages languages) {
        var wrong = new HashMap<String, String>();
        if (view == TaskView.MINE && owner != null) {
            wrong.put("owner", "program.error.apart");
        }
        if (after != null && place() == null) {
            wrong.put("after", "program.error.unfit");
        }
        return wrong;
    }

    TaskQuery query() {
        return new TaskQuery(view == null ? TaskView.TEAM : view, true, owner, place());
    }

    private TaskQuery.@Nullable After place() {
        if (after == null) {
            return null;
        }
        String[] parts = after.split("_", -1);
        try {
            LocalDate due = LocalDate.parse(parts[Math.min(1, parts.length - 1)]);
            if (parts.length != 3 || due.getYear() < 2000 || due.getYear() > 2999) {
                return null;
            }
            return new TaskQuery.After(Integer.parseInt(parts[0]), due, UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return null;
        }
    }

    static @Nullable String written(TaskQuery.@Nullable After next) {
        return next == null ? null : next.place() + "_" + next.due() + "_" + next.id();
    }
}
