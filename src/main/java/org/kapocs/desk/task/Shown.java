package org.kapocs.desk.task;

import org.jspecify.annotations.Nullable;

/**
 * What the client should be told of a task, as it was typed.
 *
 * @param doer null when they should be told nothing of it
 * @param said the same in their language; may be empty
 * @param language the tag of their language
 */
public record Shown(@Nullable Doer doer, String said, String language) {
    /** It is for colleagues alone. */
    public static final Shown NOT = new Shown(null, "", "");
}
