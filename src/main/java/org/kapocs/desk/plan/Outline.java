package org.kapocs.desk.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan should say, as it was typed.
 *
 * @param language the tag of the language in which it is agreed on
 * @param reviewOn null when no day was typed, or none that there is
 */
public record Outline(
        String aim,
        String aimSaid,
        String language,
        @Nullable LocalDate reviewOn,
        List<Goal> goals) {
    public Outline {
        goals = List.copyOf(goals);
    }
}
