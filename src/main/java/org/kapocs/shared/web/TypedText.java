package org.kapocs.shared.web;

import java.util.regex.Pattern;

/** Text as people write it, without what is no writing. */
public final class TypedText {
    /**
     * Control characters other than the end of a line, and what turns the direction of the text around it. Marks that
     * Arabic and Persian keyboards write (joiners, direction marks) stay.
     */
    private static final Pattern NO_WRITING =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

    private TypedText() {}

    /** The text on its lines. */
    public static String of(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return NO_WRITING.matcher(lines).replaceAll("").strip();
    }

    /** The text on one line. */
    public static String line(String typed) {
        return of(typed).replaceAll("\\s+", " ");
    }
}
