package org.kapocs.facts.directory;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A time of day as HSDS writes it: {@code 08:30}, {@code 10:00:00}, {@code 09:00Z}, {@code 09:00-05:00}, {@code 24:00}. */
record ClockTime(LocalTime time, Optional<ZoneId> zone) {

    /** As an end: the last minute of a day is written where a clock has no 24:00, and means midnight. */
    LocalTime end() {
        return time.isBefore(LocalTime.of(23, 59)) ? time : LocalTime.MIDNIGHT;
    }

    /** @throws java.time.DateTimeException when it is not a time */
    static ClockTime of(String text) {
        int end = text.endsWith("Z") ? text.length() - 1 : Math.max(text.indexOf('+'), text.indexOf('-'));
        String time = end < 0 ? text : text.substring(0, end);
        return new ClockTime(
                LocalTime.parse(time.equals("24:00") || time.equals("24:00:00") ? "00:00" : time),
                end < 0 ? Optional.empty() : Optional.of(ZoneOffset.of(text.substring(end))));
    }
}
