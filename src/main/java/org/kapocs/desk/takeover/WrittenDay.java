package org.kapocs.desk.takeover;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.shared.web.Problem;

/** Days as they stand in lists: year first or last, with the month in words, in part, or as spreadsheets count them. */
final class WrittenDay {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-./ ]+(\\d{1,2})(?:[-./ ]+(\\d{1,2}))?)?[.]?(?:[T ]+\\d{1,2}:.*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-./ ]+(\\d{1,2})[-./ ]+(\\d{4})[.]?(?:[T ]+\\d{1,2}:.*)?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-./ ]+(\\d{4})[.]?");
    private static final Pattern COUNTED = Pattern.compile("[1-6]\\d{4}");
    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);
    private static final int MONTHS = 12;
    private static final int SHORTEST = 3;
    private static final Map<String, Integer> NAMES = names();

    private WrittenDay() {}

    private static Map<String, Integer> names() {
        var names = new HashMap<String, Integer>();
        for (String tag : List.of("hu", "en")) {
            String[] months = DateFormatSymbols.getInstance(new ULocale(tag)).getMonths();
            for (int month = 0; month < MONTHS; month++) {
                String name = Folded.of(months[month]);
                for (int length = SHORTEST; length <= name.length(); length++) {
                    names.putIfAbsent(name.substring(0, length), month + 1);
                }
            }
        }
        names.put("szept", 9);
        return names;
    }

    /** The day as far as it is known; empty when this is none. */
    static Optional<BirthDate> of(String written, boolean monthFirst) {
        String text = plain(written);
        try {
            return parsed(text, monthFirst);
        } catch (Problem.Invalid impossible) {
            return Optional.empty();
        }
    }

    /** The day; empty when it is none, or not known to the day. */
    static Optional<LocalDate> whole(String written, boolean monthFirst) {
        return of(written, monthFirst)
                .filter(found -> found.month() != null && found.day() != null)
                .map(WrittenDay::day);
    }

    private static LocalDate day(BirthDate found) {
        return LocalDate.of(found.year(), number(found.month()), number(found.day()));
    }

    private static int number(@Nullable Integer known) {
        return known == null ? 1 : known;
    }

    private static Optional<BirthDate> parsed(String text, boolean monthFirst) {
        Matcher parts = YEAR_FIRST.matcher(text);
        if (parts.matches()) {
            return Optional.of(date(parts.group(1), parts.group(2), parts.group(3)));
        }
        parts = YEAR_LAST.matcher(text);
        if (parts.matches()) {
            return Optional.of(date(parts.group(3), parts.group(monthFirst ? 1 : 2), parts.group(monthFirst ? 2 : 1)));
        }
        parts = MONTH_AND_YEAR.matcher(text);
        if (parts.matches()) {
            return Optional.of(date(parts.group(2), parts.group(1), null));
        }
        if (COUNTED.matcher(text).matches()) {
            LocalDate day = COUNTED_FROM.plusDays(Integer.parseInt(text));
            return Optional.of(new BirthDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
        return inWords(text);
    }

    private static Optional<BirthDate> inWords(String text) {
        Integer month = null;
        var numbers = new ArrayList<String>();
        for (String word : Folded.of(text).split(" ")) {
            if (NAMES.containsKey(word) && month == null) {
                month = NAMES.get(word);
            } else if (word.matches("\\d{1,4}")) {
                numbers.add(word);
            } else if (!word.matches("[a-z]{1,3}")) {
                return Optional.empty();
            }
        }
        List<String> years = numbers.stream().filter(each -> each.length() == 4).toList();
        numbers.removeAll(years);
        if (month == null || years.size() != 1 || numbers.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(date(years.getFirst(), month.toString(), numbers.isEmpty() ? null : numbers.getFirst()));
    }

    private static BirthDate date(String year, @Nullable String month, @Nullable String day) {
        return new BirthDate(Integer.parseInt(year), parsed(month), parsed(day));
    }

    private static @Nullable Integer parsed(@Nullable String part) {
        return part == null ? null : Integer.valueOf(part);
    }

    /** Whether day and month can be taken for each other: +1 day first, -1 month first, 0 either, nothing otherwise. */
    static Optional<Integer> order(String written) {
        Matcher parts = YEAR_LAST.matcher(plain(written));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        if (first == second || first > MONTHS && second > MONTHS) {
            return Optional.empty();
        }
        return Optional.of(first > MONTHS ? 1 : second > MONTHS ? -1 : 0);
    }

    /** Digits of any script are digits. */
    private static String plain(String written) {
        var text = new StringBuilder();
        written.strip().codePoints().forEach(sign -> {
            int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
            text.append(digit >= 0 ? Integer.toString(digit) : Character.toString(sign));
        });
        return text.toString();
    }
}
