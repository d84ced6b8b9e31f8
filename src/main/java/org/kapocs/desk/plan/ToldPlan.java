package org.kapocs.desk.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.Task;

/**
 * What the client is told of a plan, and nothing that only staff know.
 *
 * @param agreement null as long as it was not agreed on
 */
public record ToldPlan(
        Words aim,
        List<ToldGoal> goals,
        LocalDate reviewOn,
        @Nullable Agreement agreement) {
    public static final String STAFF_LANGUAGE = "hu";

    /** A text and the tag of the language that it is in. */
    public record Words(String text, String language) {}

    /** A goal and what is done for it, the first due first. */
    public record ToldGoal(Words said, List<ToldStep> steps) {}

    /** In the client's words where they were written down, else in the staff's. */
    static ToldPlan of(Plan plan, List<ToldStep> steps) {
        return new ToldPlan(
                words(plan.aimSaid(), plan.language(), plan.aim()),
                plan.goals().stream()
                        .map(goal -> new ToldGoal(
                                words(goal.said(), plan.language(), goal.text()), ToldStep.serving(goal, steps)))
                        .toList(),
                plan.reviewOn(),
                plan.agreement());
    }

    /** The same, with those tasks of its case that the client is told of. */
    public static ToldPlan told(Plan plan, List<Task> tasks) {
        return of(
                plan,
                tasks(plan, tasks).flatMap(task -> ToldStep.told(task).stream()).toList());
    }

    /** As staff wrote it, to stand beside what the client is told. */
    public static ToldPlan written(Plan plan, List<Task> tasks) {
        List<ToldStep> steps = tasks(plan, tasks)
                .flatMap(task -> ToldStep.written(task).stream())
                .toList();
        return new ToldPlan(
                new Words(plan.aim(), STAFF_LANGUAGE),
                plan.goals().stream()
                        .map(goal ->
                                new ToldGoal(new Words(goal.text(), STAFF_LANGUAGE), ToldStep.serving(goal, steps)))
                        .toList(),
                plan.reviewOn(),
                plan.agreement());
    }

    /** What is done now belongs to no version that is over. */
    private static Stream<Task> tasks(Plan plan, List<Task> tasks) {
        return plan.draft() || plan.current() ? tasks.stream() : Stream.empty();
    }

    static Words words(String said, String language, String written) {
        return said.isEmpty() ? new Words(written, STAFF_LANGUAGE) : new Words(said, language);
    }

    /** Whether something stands there in the language of the staff only. */
    public boolean untold() {
        return Stream.concat(
                        Stream.of(aim),
                        goals.stream()
                                .flatMap(goal -> Stream.concat(
                                        Stream.of(goal.said()),
                                        goal.steps().stream().map(ToldStep::said))))
                .anyMatch(words -> words.language().equals(STAFF_LANGUAGE));
    }
}
