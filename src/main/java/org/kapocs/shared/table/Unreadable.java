package org.kapocs.shared.table;

/** A file from which no list can be read. */
public final class Unreadable extends RuntimeException {
    private final String reason;

    public Unreadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** The end of a message key {@code table.unreadable.*}. */
    public String reason() {
        return reason;
    }
}
