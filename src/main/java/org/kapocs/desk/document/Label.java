package org.kapocs.desk.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * What stands on a document, as it was typed.
 *
 * @param title may be empty: then the kind is what it is called
 * @param dated of which day it is
 * @param until the last day on which it is valid
 */
public record Label(
        DocumentKind kind,
        String title,
        @Nullable LocalDate dated,
        @Nullable LocalDate until) {
    private static final int LONGEST_TITLE = 120;
    private static final int LENGTH = 640;
    private static final String BETWEEN = "\u001f";

    /** @throws Problem.Invalid when the title is too long, or it ran out before it was made */
    public Label {
        if (title.length() > LONGEST_TITLE) {
            throw new Problem.Invalid(Map.of("title", "document.error.title"));
        }
        if (dated != null && until != null && until.isBefore(dated)) {
            throw new Problem.Invalid(Map.of("until", "document.error.until"));
        }
    }

    /** As bytes, all of one length, so that what is sealed does not tell by its size what it is. */
    byte[] closed() {
        String text = String.join(BETWEEN, kind.name(), day(dated), day(until), title);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, Math.max(LENGTH, bytes.length));
    }

    static Label opened(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        String[] parts = new String(bytes, 0, end, StandardCharsets.UTF_8).split(BETWEEN, 4);
        return new Label(DocumentKind.valueOf(parts[0]), parts[3], day(parts[1]), day(parts[2]));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
