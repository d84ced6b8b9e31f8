package org.kapocs.shared.privacy;

import java.util.List;

/**
 * What of a {@link Holding} is given to who has shown a code alone.
 *
 * @param condition which rows; it can ask for what {@code rows} can
 * @param columns what of them
 */
record Alone(String condition, List<String> columns) {}
