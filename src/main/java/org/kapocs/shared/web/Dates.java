package org.kapocs.shared.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Ways to write a date, made once for each language and zone: making one costs far more than using it. */
final class Dates {
    private static final Map<Way, DateFormat> MADE = new ConcurrentHashMap<>();

    private Dates() {}

    /** By the pattern that the language has for this skeleton. */
    static String bySkeleton(String skeleton, ULocale locale, String zone, Instant at) {
        return format(new Way(skeleton, locale, zone), way -> DateFormat.getInstanceForSkeleton(skeleton, locale), at);
    }

    /** The day, in middling length. */
    static String day(ULocale locale, String zone, Instant at) {
        return format(new Way("day", locale, zone), _ -> DateFormat.getDateInstance(DateFormat.MEDIUM, locale), at);
    }

    /** The day and the time of day. */
    static String moment(ULocale locale, String zone, Instant at) {
        return format(
                new Way("moment", locale, zone),
                _ -> DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale),
                at);
    }

    /** One of them writes one date at a time. */
    private static String format(Way way, Function<Way, DateFormat> maker, Instant at) {
        DateFormat made = Objects.requireNonNull(MADE.computeIfAbsent(way, missing -> {
            DateFormat format = maker.apply(missing);
            format.setTimeZone(TimeZone.getTimeZone(missing.zone()));
            return format;
        }));
        synchronized (made) {
            return made.format(Date.from(at));
        }
    }

    private record Way(String what, ULocale locale, String zone) {}
}
