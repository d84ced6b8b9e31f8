package org.kapocs.desk.rights;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What whoever approves an erasure has to weigh.
 *
 * @param request what was asked; null when nobody asked, or they are erased already
 * @param records how many records of theirs would go
 * @param released how many holds on them were ended within the last 90 days
 * @param reachChanged when it was last said with their code how they may be reached; null when never: letters that warn
 *     them may go to somebody else
 * @param copyDue by when they should have the copy for which they asked, too; null when none waits
 */
public record Weighed(
        @Nullable Request request,
        int records,
        int cases,
        int contacts,
        long released,
        @Nullable Instant reachChanged,
        @Nullable LocalDate copyDue) {}
