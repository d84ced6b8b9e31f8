package org.kapocs.desk.disclosure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/** What cannot be used of what was typed, by field, so that all of it is said at once. */
public final class Faults {
    private static final int LINE = 200;
    private static final int LONG = 2_000;

    private final Map<String, String> found = new LinkedHashMap<>();

    /** The field must not be empty, and no longer than a line. */
    public Faults line(String field, String text) {
        return text(field, text, LINE);
    }

    /** The field must not be empty, and no longer than a page. */
    public Faults page(String field, String text) {
        return text(field, text, LONG);
    }

    private Faults text(String field, String text, int longest) {
        return unless(!text.isBlank(), field, "disclosure.error.missing").notLonger(field, text, longest);
    }

    /** The field may be empty. */
    public Faults shortOrEmpty(String field, String text) {
        return notLonger(field, text, LINE);
    }

    private Faults notLonger(String field, String text, int longest) {
        return unless(text.length() <= longest, field, "disclosure.error.long");
    }

    /** A day that is over, or this one. */
    public Faults past(String field, @Nullable LocalDate day, LocalDate today) {
        return unless(day == null || !day.isAfter(today) && day.getYear() > 1989, field, "disclosure.error.future");
    }

    /** A day that is not over yet. */
    public Faults future(String field, @Nullable LocalDate day, LocalDate today) {
        return unless(day == null || day.isAfter(today) && day.getYear() < 2200, field, "disclosure.error.past");
    }

    /** Says {@code key} at the field unless it holds; what was said first stays. */
    public Faults unless(boolean holds, String field, String key) {
        if (!holds) {
            found.putIfAbsent(field, key);
        }
        return this;
    }

    /** @throws Problem.Invalid when anything was found */
    public void raise() {
        if (!found.isEmpty()) {
            throw new Problem.Invalid(found);
        }
    }
}
