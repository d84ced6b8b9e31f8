package org.kapocs.shared.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a list, one after the other.
 *
 * @param next where those after them begin; null when these are the last
 * @param cut whether there are more that the list itself does not tell
 */
public record Batch<T>(List<T> lines, @Nullable String next, boolean cut) {

    /** So many lines are held at once, however long a list is. */
    public static final int LINES = 500;

    public Batch(List<T> lines, @Nullable String next) {
        this(lines, next, false);
    }

    public Batch(Sieve.Sieved<T> page) {
        this(page.lines(), page.next());
    }
}
