package org.kapocs.desk.plan.staff;

import java.util.List;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.ToldPlan;
import org.kapocs.desk.task.Task;

/**
 * What of a plan its client is told and cannot read, since nobody wrote it in their language.
 *
 * @param words whether the aim or a goal is among it
 */
public record Untold(boolean words, List<Task> steps) {

    static Untold of(Plan plan, List<Task> tasks) {
        if (plan.language().equals(ToldPlan.STAFF_LANGUAGE)) {
            return new Untold(false, List.of());
        }
        boolean words = plan.aimSaid().isEmpty()
                || plan.goals().stream().map(Goal::said).anyMatch(String::isEmpty);
        return new Untold(
                words,
                tasks.stream()
                        .filter(task -> plan.goals().stream()
                                .anyMatch(goal -> goal.line().equals(task.serves())))
                        .filter(Untold::unread)
                        .toList());
    }

    private static boolean unread(Task task) {
        return task.open() && task.step() != null && task.step().said().isEmpty();
    }

    public boolean any() {
        return words || !steps.isEmpty();
    }

    public boolean has(Task task) {
        return steps.contains(task);
    }
}
