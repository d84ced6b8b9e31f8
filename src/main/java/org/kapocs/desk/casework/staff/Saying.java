package org.kapocs.desk.casework.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Happening;
import org.kapocs.shared.web.Frame;

/** Says things of a case in the reader's language. */
final class Saying {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Saying() {}

    /** @param names of the accounts that appear */
    static String of(Frame frame, Happening happening, Map<UUID, String> names) {
        var arguments = new ArrayList<Object>();
        happening.values().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(
                    value instanceof Happening.Somebody one
                            ? isolated(names.getOrDefault(one.account(), ""))
                            : said(frame, value));
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
            default -> isolated(value.toString());
        };
    }

    private static String isolated(String name) {
        return FIRST_STRONG_ISOLATE + name + POP_ISOLATE;
    }
}
