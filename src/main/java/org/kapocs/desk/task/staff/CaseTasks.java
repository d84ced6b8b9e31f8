package org.kapocs.desk.task.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.task.Task;
import org.kapocs.shared.web.Piece;

/**
 * The tasks of a case.
 *
 * @param names of those who do them
 * @param writable whether one can be made
 */
public record CaseTasks(
        UUID caseId, List<Task> open, List<Task> ended, Map<UUID, String> names, LocalDate today, boolean writable)
        implements Piece {

    public String owner(Task task) {
        return names.getOrDefault(task.owner(), "");
    }
}
