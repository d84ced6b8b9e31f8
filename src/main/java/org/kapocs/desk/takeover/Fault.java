package org.kapocs.desk.takeover;

/**
 * Why a row cannot be taken.
 *
 * @param reason the end of a message key {@code takeover.fault.*}
 * @param column in which it is, from 0; -1 for the row as a whole
 */
record Fault(String reason, int column) {
    /** Thrown while a row is read. */
    static final class Found extends RuntimeException {
        final transient Fault fault;

        Found(String reason, int column) {
            super(reason, null, false, false);
            this.fault = new Fault(reason, column);
        }
    }
}
