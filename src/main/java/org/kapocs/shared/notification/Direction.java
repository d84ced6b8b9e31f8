package org.kapocs.shared.notification;

import java.util.stream.Collectors;

/** Plain text has no direction of its own: each line of a right-to-left letter begins with the mark that gives it one. */
final class Direction {
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    private Direction() {}

    /** The body with its marks. Links stand on a line of their own and stay as they are, so that they can be followed. */
    static String marked(Envelope envelope) {
        if (!envelope.language().rtl()) {
            return envelope.body();
        }
        return envelope.body()
                .lines()
                .map(line -> line.isBlank() || line.startsWith("http") ? line : RIGHT_TO_LEFT_MARK + line)
                .collect(Collectors.joining("\n"));
    }
}
