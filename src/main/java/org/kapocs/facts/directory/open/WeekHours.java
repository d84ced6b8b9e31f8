package org.kapocs.facts.directory.open;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.facts.directory.ServiceCard.Hours;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/** Opening hours as people write them: days in a row become one, such as Monday–Friday. */
public record WeekHours(List<Hours> hours) implements Piece {
    private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    public String days(Hours line, Frame frame) {
        if (line.days().isEmpty() || line.days().size() == 7 && !line.monthly()) {
            return line.monthly() ? "" : frame.text("directory.hours.daily");
        }
        if (line.days().stream().allMatch(WEEK::contains)) {
            return runs(
                    line.days().stream().map(WEEK::indexOf).sorted().distinct().toList(), frame);
        }
        return line.days().stream().map(day -> nth(day, frame)).collect(Collectors.joining(Words.comma(frame)));
    }

    private static String runs(List<Integer> days, Frame frame) {
        var runs = new ArrayList<String>();
        int first = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || days.get(i) != days.get(i - 1) + 1) {
                String from = name(days.get(first), frame.language().locale());
                String to = name(days.get(i - 1), frame.language().locale());
                runs.add(i - first == 1 ? from : i - first == 2 ? from + Words.comma(frame) + to : from + " – " + to);
                first = i;
            }
        }
        return String.join(Words.comma(frame), runs);
    }

    private static String nth(String code, Frame frame) {
        String day = name(
                WEEK.indexOf(code.substring(code.length() - 2)),
                frame.language().locale());
        int nth = code.length() == 2 ? 0 : Integer.parseInt(code.substring(0, code.length() - 2));
        if (nth == 0) {
            return day;
        }
        return nth < 0
                ? frame.text("directory.hours.last", "n", -nth, "day", day)
                : frame.text("directory.hours.nth", "n", nth, "day", day);
    }

    private static String name(int day, ULocale locale) {
        return new DateFormatSymbols(locale)
                .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[day == 6 ? 1 : day + 2];
    }

    /** From when to when, as the reader's language writes the time of day. */
    public String times(Hours line, Frame frame) {
        if (wholeDay(line)) {
            return frame.text("directory.hours.allday");
        }
        String opens = time(line.opens(), frame);
        return line.closes().isEmpty() ? opens : opens + " – " + time(line.closes(), frame);
    }

    private static boolean wholeDay(Hours line) {
        return line.opens().equals("00:00") && line.closes().matches("23:59|24:00|00:00");
    }

    private static String time(String written, Frame frame) {
        return written.matches("([01]\\d|2[0-3]):\\d\\d") ? frame.time(LocalTime.parse(written)) : written;
    }
}
