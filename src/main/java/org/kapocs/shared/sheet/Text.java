package org.kapocs.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Words on a sheet.
 *
 * @param language the tag of their language; null when nobody knows
 * @param typed whether a person typed them: then they run in their own direction, and may hold anything
 */
public record Text(String value, @Nullable String language, boolean typed) {

    /** What a person typed, cleaned of what nobody sees and what would turn the text around it. */
    public static Text typed(String value, @Nullable String language) {
        return new Text(Signs.clean(value), language, true);
    }

    boolean isEmpty() {
        return value.isBlank();
    }
}
