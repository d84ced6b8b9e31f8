package org.kapocs.desk.casework.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.kapocs.desk.casework.Happening;
import org.kapocs.shared.web.Frame;

/** Says things of a case in the reader's language. */
final class Saying {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Saying() {}

    static String of(Frame frame, Happening happening) {
        var arguments = new ArrayList<Object>();
        happening.values().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(said(frame, value));
        });
        return frame.text(happening.key(), arguments.toArray());
    }

    /** Names from outside may be in any script: they are isolated, so that they cannot turn the sentence round. */
    private static Object said(Frame frame, Object value) {
        return switch (value) {
            case Happening.Words words -> frame.text(words.key());
            case LocalDate day -> frame.date(day);
            case Instant instant -> frame.dateTime(instant);
            case Number number -> number;
            default -> FIRST_STRONG_ISOLATE + value.toString() + POP_ISOLATE;
        };
    }
}
