package org.kapocs.desk.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.task.Doer;
import org.kapocs.desk.task.Step;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskState;

/**
 * What the client is told of something that is done for a goal: never by whom by name, and nothing that was noted for
 * colleagues.
 *
 * @param line the goal that it serves
 * @param ticked whether the client said themself that it is done
 */
public record ToldStep(
        UUID id, UUID line, ToldPlan.Words said, Doer doer, LocalDate due, boolean done, boolean ticked) {

    /** Whether it is for the client to say that it is done. */
    public boolean theirs() {
        return doer == Doer.CLIENT && (!done || ticked);
    }

    static List<ToldStep> serving(Goal goal, List<ToldStep> steps) {
        return steps.stream()
                .filter(step -> step.line().equals(goal.line()))
                .sorted(Comparator.comparing(ToldStep::due).thenComparing(ToldStep::id))
                .toList();
    }

    /** In the client's words where they were written down; empty when they are told nothing of it. */
    static Optional<ToldStep> told(Task task) {
        Step step = task.step();
        return step == null
                ? Optional.empty()
                : of(task, step, ToldPlan.words(step.said(), step.language(), task.title()));
    }

    /** As staff wrote it. */
    static Optional<ToldStep> written(Task task) {
        Step step = task.step();
        return step == null
                ? Optional.empty()
                : of(task, step, new ToldPlan.Words(task.title(), ToldPlan.STAFF_LANGUAGE));
    }

    private static Optional<ToldStep> of(Task task, Step step, ToldPlan.Words said) {
        UUID serves = task.serves();
        return serves == null || task.state() == TaskState.DROPPED
                ? Optional.empty()
                : Optional.of(new ToldStep(
                        task.id(),
                        serves,
                        said,
                        step.doer(),
                        task.dueOn(),
                        task.state() == TaskState.DONE,
                        task.ticked()));
    }
}
