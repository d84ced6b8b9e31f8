package org.kapocs.shared.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as a room shows it to one reader.
 *
 * @param name what it is called in the trail and among the messages {@code table.list.<name>}: small letters only
 */
public record Listing<T>(String name, List<Column<T>> columns, Lines<T> lines) {

    /** Reads a list from its beginning to its end; each batch is asked for anew, and with it who may see it. */
    public interface Lines<T> {
        /** @param after where the batch before ended; null for the beginning */
        Batch<T> next(@Nullable String after);
    }
}
