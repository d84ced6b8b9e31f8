package org.kapocs.facts.matter;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A kind of official business (ügytípus), as the house knows it by itself. Named {@code matter.<code>} in every language.
 *
 * @param topic the need topic where people look for it
 * @param authority which kind of authority is competent; named {@code authority.<kind>} in every language
 * @param clientPoint what the client point itself may do: none, inform, accompany, submit
 */
public record Matter(String code, String topic, String authority, String clientPoint) {
    private static final String ADDED = "own-";

    /** One that an editor adds. */
    static Matter added(UUID id, String topic, String authority, String clientPoint) {
        String digits = id.toString().replace("-", "");
        return new Matter(ADDED + digits.substring(digits.length() - 12), topic, authority, clientPoint);
    }

    /** Whether an editor added it: then what it is called stands in its entry. */
    public boolean added() {
        return code.startsWith(ADDED);
    }

    /** The message key of its name. */
    public String nameKey() {
        return "matter." + code;
    }

    /** The message key of who is competent. */
    public String authorityKey() {
        return "authority." + authority;
    }

    /** The message key of what the client point itself may do. */
    public String clientPointKey() {
        return "clientpoint." + clientPoint;
    }

    /** By which the audit trail tells it from others. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("matter:" + code).getBytes(StandardCharsets.UTF_8));
    }
}
