package org.kapocs.desk.task;

import java.util.Map;
import org.kapocs.shared.webhook.Telling;
import org.springframework.stereotype.Component;

/** What programs of others can be told of tasks, by the case in which they stand. */
@Component
class TasksTold implements Telling {

    @Override
    public String thing() {
        return "case";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "task.made", "task.added",
                "task.due", "task.due",
                "task.done", "task.done",
                "task.ticked", "task.done",
                "task.unticked", "task.reopened",
                "task.dropped", "task.dropped",
                "task.reopened", "task.reopened");
    }
}
