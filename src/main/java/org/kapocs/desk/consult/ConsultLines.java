package org.kapocs.desk.consult;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of questions.
 *
 * @param next where the following page begins, as it stands in an address; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record ConsultLines(List<Line> lines, @Nullable String next, boolean unfinished) {
    /**
     * A line of a list.
     *
     * @param file number and client of the case; empty in what we are asked
     * @param organization the name of the other side
     * @param person the name of the colleague who has it, or who asked; empty for nobody, and for people elsewhere
     */
    public record Line(Consultation consultation, String file, String organization, String person) {}
}
