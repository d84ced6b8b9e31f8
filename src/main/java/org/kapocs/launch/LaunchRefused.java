package org.kapocs.launch;

/**
 * Kapocs does not start, and the message says to the person at the console why, and what they can do.
 *
 * <p>It is an answer, not a fault: whoever catches it prints the message without a stack trace.
 */
public sealed class LaunchRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LaunchRefused(String message) {
        super(message);
    }

    LaunchRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /** Another Kapocs works in the folder. */
    static final class Held extends LaunchRefused {
        private static final long serialVersionUID = 1L;

        Held(String message) {
            super(message);
        }
    }
}
