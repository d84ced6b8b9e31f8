package org.kapocs.desk.casework.staff;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.kapocs.desk.casework.Happening;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.shared.web.Frame;

/** Says things of a case in the reader's language. */
final class Saying {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Saying() {}

    static String of(Frame frame, Happening happening) {
        var arguments = new ArrayList<Object>();
        happening.values().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(said(frame, value));
        });
        return frame.text(happening.key(), arguments.toArray());
    }

    /** Names from outside may be in any script: they are isolated, so that they cannot turn the sentence round. */
    private static Object said(Frame frame, Object value) {
        return switch (value) {
            case Happening.Words words -> frame.text(words.key());
            case LocalDate day -> frame.date(day);
            case Instant instant -> frame.dateTime(instant);
            case Number number -> number;
            default -> FIRST_STRONG_ISOLATE + value.toString() + POP_ISOLATE;
        };
    }

    static String birth(Frame frame, BirthDate birth) {
        Integer month = birth.month();
        Integer day = birth.day();
        if (month == null) {
            return Integer.toString(birth.year());
        }
        if (day != null) {
            return frame.date(LocalDate.of(birth.year(), month, day));
        }
        var format = DateFormat.getInstanceForSkeleton(
                DateFormat.YEAR_ABBR_MONTH, frame.language().locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        var calendar = new GregorianCalendar(TimeZone.GMT_ZONE);
        calendar.clear();
        calendar.set(birth.year(), month - 1, 1);
        return format.format(calendar.getTime());
    }
}
