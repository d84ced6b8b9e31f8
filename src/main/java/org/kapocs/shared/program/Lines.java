package org.kapocs.shared.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param next what to ask with as {@code after} for the following piece; null on the last
 */
public record Lines<T>(
        List<T> lines,

        @Means("Ask with it as 'after' for the following piece.") @Nullable
        String next) {
    public Lines {
        lines = List.copyOf(lines);
    }
}
