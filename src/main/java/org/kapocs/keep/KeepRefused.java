package org.kapocs.keep;

/** A backup was not made, or not brought back, and the message says to the person at the console why. */
public final class KeepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeepRefused(String message) {
        super(message);
    }

    KeepRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
