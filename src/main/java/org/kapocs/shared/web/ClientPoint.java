package org.kapocs.shared.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.shared.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the client point is, when it is open, how it is called and how long an answer usually takes, as the installation
 * says. What it does not say, no page promises; the demo invents it.
 */
@Component
public final class ClientPoint {
    private static final Pattern HOURS = Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private final String address;
    private final String phone;
    private final String email;
    private final List<Hours> hours;
    private final int answerDays;

    ClientPoint(
            @Value("${kapocs.address:}") String address,
            @Value("${kapocs.phone:}") String phone,
            @Value("${kapocs.email:}") String email,
            @Value("${kapocs.hours:}") String hours,
            @Value("${kapocs.answer-days:0}") int answerDays,
            @Value("${kapocs.demo}") boolean demo) {
        this.address = address.isBlank() && demo ? "Budapest V., Bárczy István utca 1–3." : address.strip();
        this.phone = phone.isBlank() && demo ? "+36 1 555 0100" : phone.strip();
        this.email = email.isBlank() && demo ? "ugyfelpont@minta.example.org" : email.strip();
        this.hours = Arrays.stream(
                        (hours.isBlank() && demo ? "MON-THU 08:30-16:00, FRI 08:30-12:00" : hours).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Hours::read)
                .toList();
        this.answerDays = answerDays == 0 && demo ? 2 : answerDays;
    }

    /** Empty where nobody has said it. */
    public String address() {
        return address;
    }

    /** Empty where there is none. */
    public String phone() {
        return phone;
    }

    /** Empty where there is none. */
    public String email() {
        return email;
    }

    /** Phone and e-mail, where there are both. */
    public List<String> ways() {
        return Stream.of(phone, email).filter(way -> !way.isEmpty()).toList();
    }

    /** Within how many working days an answer usually comes; 0 where nobody has promised it. */
    public int answerDays() {
        return answerDays;
    }

    /** The days and times in the reader's words; empty where they are not known. */
    public String hours(Language language) {
        ULocale reader = language.locale();
        return hours.stream().map(each -> each.in(reader)).collect(Collectors.joining(" · "));
    }

    /** Some days of the week, and from when to when. */
    private record Hours(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {
        static Hours read(String text) {
            Matcher part = HOURS.matcher(text);
            if (!part.matches()) {
                throw new IllegalArgumentException("kapocs.hours is not like 'MON-THU 08:30-16:00': " + text);
            }
            String last = part.group(2) == null ? part.group(1) : part.group(2);
            return new Hours(day(part.group(1)), day(last), time(part.group(3)), time(part.group(4)));
        }

        private static LocalTime time(String clock) {
            try {
                return LocalTime.parse(clock);
            } catch (DateTimeException impossible) {
                throw new IllegalArgumentException("kapocs.hours: no such time: " + clock);
            }
        }

        private static DayOfWeek day(String name) {
            return Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("kapocs.hours: no such day: " + name));
        }

        String in(ULocale reader) {
            String days = first == last ? name(first, reader) : name(first, reader) + "–" + name(last, reader);
            return days + " " + time(opens, reader) + "–" + time(closes, reader);
        }

        private static String name(DayOfWeek day, ULocale reader) {
            String[] names =
                    new DateFormatSymbols(reader).getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
            return names[day.getValue() % 7 + 1];
        }

        private static String time(LocalTime time, ULocale reader) {
            var format = DateFormat.getInstanceForSkeleton("jm", reader);
            format.setTimeZone(TimeZone.GMT_ZONE);
            return format.format(Date.from(time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC)));
        }
    }
}
