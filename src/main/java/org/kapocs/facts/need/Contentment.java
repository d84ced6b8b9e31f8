package org.kapocs.facts.need;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room that knows how content those were whose needs the city looked after. It tells nothing that has to be hidden
 * still: no number above nought and below k, for whoever knows the figures of one organization either.
 */
public interface Contentment {
    /** The newest first; each once, and never another way. */
    List<Content> told();

    /**
     * Of so many whole months.
     *
     * @param glad null when only how many answered is told
     */
    record Content(
            YearMonth from,
            YearMonth until,
            long answers,
            @Nullable Long glad) {}
}
