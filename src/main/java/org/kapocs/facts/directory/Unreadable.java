package org.kapocs.facts.directory;

/** The file as a whole cannot be read; nothing of it is kept. */
final class Unreadable extends RuntimeException {
    final transient Fault fault;
    final String place;

    Unreadable(String reason, String detail, String place) {
        super(reason, null, false, false);
        this.fault = new Fault(reason, detail);
        this.place = place;
    }
}
