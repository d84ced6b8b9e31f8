package org.kapocs.desk.satisfaction;

import org.jspecify.annotations.Nullable;

/**
 * What is told of some answers; a number that is not told is null.
 *
 * @param key what they have in common; {@link #REST} for the others together
 */
public record Line(
        String key,
        long all,
        @Nullable Long glad,
        @Nullable Long soSo,
        @Nullable Long unhappy,
        @Nullable Long notGlad) {
    public static final String REST = "";
}
