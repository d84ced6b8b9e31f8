package org.kapocs.facts.directory.open;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapocs.shared.web.Frame;

/** How these pages say distances and lists of languages. */
public final class Words {
    private static final int SHOWN = 3;

    private Words() {}

    /** To the nearest ten metres, or from one kilometre on to the nearest hundred. */
    public static String distance(int metres, ULocale locale) {
        NumberFormat digits = NumberFormat.getInstance(locale);
        digits.setMaximumFractionDigits(1);
        var format = MeasureFormat.getInstance(locale, FormatWidth.SHORT, digits);
        return metres < 995
                ? format.format(new Measure((metres + 5) / 10 * 10, MeasureUnit.METER))
                : format.format(new Measure(metres / 1000.0, MeasureUnit.KILOMETER));
    }

    /** Names of spoken languages in the reader's language. */
    public static String languages(List<String> tags, Frame frame) {
        return tags.stream().map(frame::languageName).collect(Collectors.joining(comma(frame)));
    }

    /** The wished language, if it is there, and two others; how many more there are is a number. */
    public static String some(List<String> tags, String wished, Frame frame) {
        List<String> shown = tags.stream()
                .sorted(Comparator.comparing(tag -> !tag.equals(wished)))
                .limit(SHOWN)
                .toList();
        int more = tags.size() - shown.size();
        return languages(shown, frame) + (more > 0 ? " +" + frame.number(more) : "");
    }

    /** What stands between the things of a row. */
    public static String comma(Frame frame) {
        return frame.language().rtl() ? "، " : frame.language().tag().equals("zh") ? "、" : ", ";
    }

    /** Whether the day of the last confirmation is unknown or lies half a year back. */
    public static boolean uncertain(Optional<LocalDate> confirmed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return confirmed.map(day -> day.isBefore(today.minusMonths(6))).orElse(true);
    }

    /** When it was last confirmed, with a word of caution when that is long ago. */
    public static String confirmed(Optional<LocalDate> confirmed, Instant now, Frame frame) {
        return confirmed
                .map(day -> frame.text(
                        uncertain(confirmed, now) ? "directory.confirmed.old" : "directory.confirmed",
                        "date",
                        frame.date(day)))
                .orElseGet(() -> frame.text("directory.unconfirmed"));
    }
}
