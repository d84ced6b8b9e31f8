package org.kapocs.shared.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param next what to ask with as {@code after} for the following piece; null on the last
 * @param more whether it was cut where it cannot be gone on with
 */
public record Lines<T>(
        List<T> lines,

        @Means("Ask with it as 'after' for the following piece.") @Nullable
        String next,

        @Means("Whether more were found than are told and no further piece has them: ask more narrowly.")
        boolean more) {
    public Lines {
        lines = List.copyOf(lines);
    }

    /** All there is, or a piece from which one can go on. */
    public Lines(List<T> lines, @Nullable String next) {
        this(lines, next, false);
    }
}
