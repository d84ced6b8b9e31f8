package org.kapocs.desk.casework;

import org.jspecify.annotations.Nullable;

/**
 * A kind of official business (ügytípus). Named {@code matter.<code>} in every language.
 *
 * @param topic the need topic where people look for it
 * @param clientPoint what the client point itself may do: none, inform, accompany, submit
 * @param source the act or decree from which this was taken
 * @param checked who compared it with its source, and when; null while nobody has
 */
public record Matter(
        String code,
        String topic,
        Authority authority,
        String clientPoint,
        String source,
        @Nullable Checked checked) {

    /** The message key of its name. */
    public String nameKey() {
        return "matter." + code;
    }

    /** The message key of what the client point itself may do. */
    public String clientPointKey() {
        return "clientpoint." + clientPoint;
    }
}
