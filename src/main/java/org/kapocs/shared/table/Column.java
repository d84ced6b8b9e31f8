package org.kapocs.shared.table;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param titleKey the message over it
 * @param cell what stands there in a line, in the reader's language
 */
public record Column<T>(String titleKey, Function<T, Cell> cell) {}
