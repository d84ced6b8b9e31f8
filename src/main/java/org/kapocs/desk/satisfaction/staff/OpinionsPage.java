package org.kapocs.desk.satisfaction.staff;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.satisfaction.Line;
import org.kapocs.desk.satisfaction.Opinions.Figures;
import org.kapocs.desk.satisfaction.Period;
import org.kapocs.desk.satisfaction.Question;
import org.kapocs.desk.satisfaction.Remark;
import org.kapocs.desk.satisfaction.View;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * How content clients were, and what they wrote.
 *
 * @param remarks those that nobody has read first
 */
public record OpinionsPage(Figures figures, List<Remark> remarks) implements Page {
    public List<Remark> unread() {
        return remarks.stream().filter(each -> !each.read()).toList();
    }

    public List<Remark> read() {
        return remarks.stream().filter(Remark::read).toList();
    }

    public String name(Frame frame, Period period) {
        return period.from().equals(period.until())
                ? frame.month(period.from())
                : frame.text(
                        "satisfaction.period",
                        "from",
                        frame.month(period.from()),
                        "until",
                        frame.month(period.until()));
    }

    /** How it begins, by which its button is told from the others. */
    public static String begin(Remark remark) {
        String words = remark.words();
        return words.length() <= 40 ? words : words.substring(0, 40) + "…";
    }

    /** Its name, or that there is none. */
    public static String language(Frame frame, String tag) {
        return tag.equals(Question.NO_LANGUAGE) ? frame.text("satisfaction.language.none") : frame.languageName(tag);
    }

    /** What the answers of a line have in common, in words. */
    public String name(Frame frame, View view, Line line) {
        if (line.key().equals(Line.REST)) {
            return frame.text("satisfaction.rest");
        }
        return switch (view) {
            case MONTH -> frame.month(YearMonth.parse(line.key()));
            case LANGUAGE -> language(frame, line.key());
            case TOPIC -> frame.text("topic." + line.key());
            case ENDING -> frame.text("satisfaction.ending." + line.key());
        };
    }

    public String shown(Frame frame, @Nullable Long number) {
        return number == null ? frame.text("satisfaction.untold") : frame.number(number);
    }
}
