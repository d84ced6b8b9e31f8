package org.kapocs.shared.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of a {@link Holding} is given to who has shown a code alone.
 *
 * @param condition which rows; it can ask for what {@code rows} can
 * @param columns what of them
 * @param looked who says for each row what of a column is given; for others all of it is
 */
record Alone(String condition, List<String> columns, Map<String, Opener> looked) {
    Alone and(String column, Opener opener) {
        List<String> all = Stream.concat(columns.stream(), Stream.of(column)).toList();
        return new Alone(condition, all, Map.of(column, opener));
    }

    /** The column as it is given then. */
    HeldColumn of(HeldColumn whole) {
        Opener opener = looked.get(whole.column());
        return opener == null ? whole : new HeldColumn(whole.column(), whole.fact(), whole.named(), opener, "id");
    }
}
