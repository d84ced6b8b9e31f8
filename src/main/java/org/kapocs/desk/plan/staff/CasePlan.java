package org.kapocs.desk.plan.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskState;
import org.kapocs.shared.web.Piece;

/**
 * The plan on the page of its case.
 *
 * @param plan what is current; null where nothing was agreed on
 * @param draft the draft of another version; null where there is none
 * @param tasks of the case; none until those are there that the page of the case shows itself
 * @param writable whether one can be drafted
 */
public record CasePlan(
        UUID caseId, @Nullable Plan plan, @Nullable Plan draft, List<Task> tasks, LocalDate today, boolean writable)
        implements Piece {

    CasePlan with(List<Task> tasks) {
        return new CasePlan(caseId, plan, draft, tasks, today, writable);
    }

    /** The steps of a goal, of which the client is told. */
    public List<Task> steps(Goal goal) {
        return tasks.stream()
                .filter(task -> task.step() != null && goal.line().equals(task.serves()))
                .filter(task -> task.state() != TaskState.DROPPED)
                .toList();
    }

    public String address() {
        return "/staff/cases/" + caseId + "/plan";
    }
}
