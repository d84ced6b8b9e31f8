package org.kapocs.facts.directory;

/**
 * Why a record or a whole file cannot be taken.
 *
 * @param reason the end of a message key {@code directory.import.reason.*}
 * @param detail the field and what stands there; shown as it is
 */
record Fault(String reason, String detail) {
    private static final int LONGEST = 200;

    static Fault of(String reason, String path, String value) {
        String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return new Fault(reason, shown.isEmpty() ? path : path + ": " + shown);
    }
}
