package org.kapocs.desk.takeover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A district as people write it: 8, VIII. ker., 1082. */
final class Districted {
    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII");
    private static final Pattern POSTCODE = Pattern.compile("1(\\d\\d)\\d\\b.*");
    private static final Pattern NUMBER = Pattern.compile("0?(\\d{1,2})\\b.*");
    private static final Pattern LETTERS = Pattern.compile("([IVX]+)\\b.*");

    private Districted() {}

    static Optional<Integer> of(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        for (Pattern each : List.of(POSTCODE, NUMBER)) {
            var parts = each.matcher(text);
            if (parts.matches()) {
                return Optional.of(Integer.valueOf(parts.group(1))).filter(number -> number >= 1 && number <= 23);
            }
        }
        var letters = LETTERS.matcher(text);
        return letters.matches()
                ? Optional.of(ROMAN.indexOf(letters.group(1)) + 1).filter(number -> number > 0)
                : Optional.empty();
    }
}
