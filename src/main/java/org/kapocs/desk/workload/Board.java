package org.kapocs.desk.workload;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLine;

/**
 * An officer's open cases by what is to be done with them next.
 *
 * @param more whether they have more than stand here
 */
public record Board(List<Section> sections, boolean more) {

    /** What is to be done next. Named {@code workload.column.<NAME>}; a case stands in the first that is true of it. */
    public enum Column {
        /** A task is overdue. */
        OVERDUE,
        /** A task is due within a week. */
        WEEK,
        /** A task waits for somebody, or a partner has something to say. */
        WAITS,
        /** Nothing was done for 30 days. */
        QUIET,
        LATER
    }

    /** @param due the day on which the first of its tasks is due; null when nothing is */
    public record Card(CaseLine line, @Nullable LocalDate due) {}

    public record Section(Column column, List<Card> cards) {}
}
