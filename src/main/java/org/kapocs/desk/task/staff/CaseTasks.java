package org.kapocs.desk.task.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.desk.task.AllTasks;
import org.kapocs.desk.task.Task;

/**
 * The tasks of a case.
 *
 * @param names of those who do them
 * @param writable whether one can be made
 */
public record CaseTasks(
        UUID caseId, List<Task> open, List<Task> ended, Map<UUID, String> names, LocalDate today, boolean writable)
        implements AllTasks {

    @Override
    public List<Task> all() {
        return Stream.concat(open.stream(), ended.stream()).toList();
    }

    public String owner(Task task) {
        return names.getOrDefault(task.owner(), "");
    }
}
