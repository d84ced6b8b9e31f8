package org.kapocs.shared.web;

/**
 * Says what happened, what was kept and what to do next.
 *
 * @param status the HTTP status
 * @param key the message that says what happened
 */
public record ProblemPage(int status, String key) implements Page {
    /** Whether it stands on the staff side. */
    public boolean staff(Frame frame) {
        return frame.path().startsWith("/staff");
    }
}
