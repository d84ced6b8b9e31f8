package org.kapocs.facts.directory;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A time of day as HSDS writes it: {@code 08:30}, {@code 10:00:00}, {@code 09:00Z}, {@code 09:00-05:00}, {@code 24:00}. */
record ClockTime(LocalTime time, Optional<ZoneId> zone) {

    /** @throws java.time.DateTimeException when it is not a time */
    static ClockTime of(String text) {
        int end = text.endsWith("Z") ? text.length() - 1 : Math.max(text.indexOf('+'), text.indexOf('-'));
        String time = end < 0 ? text : text.substring(0, end);
        return new ClockTime(
                LocalTime.parse(time.equals("24:00") || time.equals("24:00:00") ? "00:00" : time),
                end < 0 ? Optional.empty() : Optional.of(ZoneOffset.of(text.substring(end))));
    }
}
