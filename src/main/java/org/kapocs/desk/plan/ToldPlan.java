package org.kapocs.desk.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the client is told of a plan, and nothing that only staff know.
 *
 * @param agreement null as long as it was not agreed on
 */
public record ToldPlan(
        Words aim,
        List<Words> goals,
        LocalDate reviewOn,
        @Nullable Agreement agreement) {
    public static final String STAFF_LANGUAGE = "hu";

    /** A text and the tag of the language that it is in. */
    public record Words(String text, String language) {}

    /** In the client's words where they were written down, else in the staff's. */
    public static ToldPlan of(Plan plan) {
        return new ToldPlan(
                words(plan.aimSaid(), plan.language(), plan.aim()),
                plan.goals().stream()
                        .map(goal -> words(goal.said(), plan.language(), goal.text()))
                        .toList(),
                plan.reviewOn(),
                plan.agreement());
    }

    /** As staff wrote it, to stand beside what the client is told. */
    public static ToldPlan written(Plan plan) {
        return new ToldPlan(
                new Words(plan.aim(), STAFF_LANGUAGE),
                plan.goals().stream()
                        .map(goal -> new Words(goal.text(), STAFF_LANGUAGE))
                        .toList(),
                plan.reviewOn(),
                plan.agreement());
    }

    private static Words words(String said, String language, String written) {
        return said.isEmpty() ? new Words(written, STAFF_LANGUAGE) : new Words(said, language);
    }

    /** Whether something stands there in the language of the staff only. */
    public boolean untold() {
        return aim.language().equals(STAFF_LANGUAGE)
                || goals.stream().anyMatch(goal -> goal.language().equals(STAFF_LANGUAGE));
    }
}
