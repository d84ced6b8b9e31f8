package org.kapocs.shared.table;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param title the key of the message over it, or what people wrote there themselves
 * @param written whether it is what they wrote
 * @param cell what stands there in a line, in the reader's language
 */
public record Column<T>(String title, boolean written, Function<T, Cell> cell) {
    public Column(String titleKey, Function<T, Cell> cell) {
        this(titleKey, false, cell);
    }
}
