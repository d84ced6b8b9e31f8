package org.kapocs.facts.client;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Problem;

/** A day as far as somebody remembers it: a year, a year and a month, or the day. */
public record RoughDate(BirthDate known) {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{4})(?:[-./ ]{1,2}(\\d{1,2})(?:[-./ ]{1,2}(\\d{1,2}))?)?[. ]?");

    /**
     * As people write it: {@code 2023}, {@code 2023-4}, {@code 2023. 04. 17.}; null for nothing.
     *
     * @param field where it is told that this is no date
     */
    public static @Nullable RoughDate typed(String text, String field) {
        if (text.isBlank()) {
            return null;
        }
        Matcher parts = TYPED.matcher(text.strip());
        if (!parts.matches()) {
            throw wrong(field);
        }
        try {
            return new RoughDate(
                    new BirthDate(Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3))));
        } catch (Problem.Invalid impossible) {
            throw wrong(field);
        }
    }

    private static @Nullable Integer number(@Nullable String part) {
        return part == null ? null : Integer.valueOf(part);
    }

    /** As it is kept and can be typed: {@code 2023-04}. */
    public String text() {
        var text = new StringBuilder("%04d".formatted(known.year()));
        Optional.ofNullable(known.month()).ifPresent(month -> text.append("-%02d".formatted(month)));
        Optional.ofNullable(known.day()).ifPresent(day -> text.append("-%02d".formatted(day)));
        return text.toString();
    }

    /** As the reader's language writes as much as is known. */
    public String said(Frame frame) {
        return known.said(frame);
    }

    boolean isAfter(LocalDate today) {
        return known.isAfter(today);
    }

    /** Whether it was surely before that one: 2023 is not before April 2023. */
    boolean isBefore(RoughDate other) {
        int length = Math.min(text().length(), other.text().length());
        return text().substring(0, length).compareTo(other.text().substring(0, length)) < 0;
    }

    private static Problem.Invalid wrong(String field) {
        return new Problem.Invalid(Map.of(field, "client.error.household.date"));
    }
}
