package org.kapocs.desk.casework;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed who knows a case by its number: all of it, or without the letter, the zeros or the year.
 *
 * @param year null when it was left out
 * @param count the place in the year, without zeros before it; empty when no number was typed
 */
record TypedNumber(@Nullable Integer year, String count) {
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:k-?)?([0-9]{4})-0{0,9}([0-9]{1,9})");
    private static final int PLACES = 4;
    private static final Pattern COUNT = Pattern.compile("0{0,9}([0-9]{1,9})");

    /** The numbers that may be meant: one for each year of which there are cases. */
    static final String MEANT = """
            array(select 'K-' || year || '-' || lpad(:count, greatest(4, length(:count)), '0')
            from casework.number where year = coalesce(cast(:year as int), year))""";

    static boolean looksLike(String text) {
        return !read(text).count().isEmpty() || text.regionMatches(true, 0, "k-", 0, 2);
    }

    static TypedNumber read(String text) {
        Matcher whole = NUMBER.matcher(text);
        if (whole.matches()) {
            return new TypedNumber(Integer.valueOf(whole.group(1)), whole.group(2));
        }
        Matcher count = COUNT.matcher(text);
        return new TypedNumber(null, count.matches() ? count.group(1) : "");
    }

    /** What {@link #MEANT} asks for. */
    Map<String, @Nullable Object> parameters() {
        var parameters = new java.util.HashMap<String, @Nullable Object>();
        parameters.put("year", year);
        parameters.put("count", count);
        return parameters;
    }

    /** The number as the house writes it, where the year was typed, too. */
    Optional<String> whole() {
        return Optional.ofNullable(year)
                .map(known -> "K-" + known + "-" + "0".repeat(Math.max(0, PLACES - count.length())) + count);
    }
}
