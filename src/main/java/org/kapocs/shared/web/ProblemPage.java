package org.kapocs.shared.web;

import java.util.List;

/**
 * Says what happened, what was kept and what to do next.
 *
 * @param status the HTTP status
 * @param key the message that says so
 * @param minutes how long to wait, where waiting helps
 * @param written what staff wrote in a form that led nowhere, so that they can take it along
 */
public record ProblemPage(int status, String key, int minutes, List<String> written) implements Page {
    ProblemPage(int status, String key, int minutes) {
        this(status, key, minutes, List.of());
    }

    /** What is said: to staff, where the public is sent to topics and letters, in words of their own. */
    public String words(Frame frame) {
        return frame.staffSide() && (key.equals("web.error.403.text") || key.equals("web.error.404.text"))
                ? key.replace(".text", ".staff")
                : key;
    }

    /** The message of the heading. */
    public String titleKey() {
        String generic = "web.error." + status + ".title";
        return switch (status) {
            case 400, 403, 404, 409, 413, 429, 500, 503 -> generic;
            default -> status < 500 ? "web.error.400.title" : "web.error.500.title";
        };
    }
}
