package org.kapocs.desk.casework;

import java.time.LocalDate;

/**
 * A kind of official business (ügytípus). Named {@code matter.<code>} in every language.
 *
 * @param topic the need topic where people look for it
 * @param clientPoint what the client point itself may do: none, inform, accompany, submit
 * @param source the act or decree from which this was taken
 * @param checked false while somebody still has to check it
 * @param checkedOn when it was last looked at
 */
public record Matter(
        String code,
        String topic,
        Authority authority,
        String clientPoint,
        String source,
        boolean checked,
        LocalDate checkedOn) {

    /** The message key of its name. */
    public String nameKey() {
        return "matter." + code;
    }

    /** The message key of what the client point itself may do. */
    public String clientPointKey() {
        return "clientpoint." + clientPoint;
    }
}
