package org.kapocs.shared.filter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;

/**
 * That a list is narrowed to what is no older than so many days; none of them is 0.
 *
 * @param key the message that says so
 */
public record Lately(String key, List<Integer> all) {

    public static Lately of(String key, Integer... days) {
        return new Lately(key, List.of(days));
    }

    /** What a form asks for, as far as it can be chosen. */
    public int read(Form form) {
        return Optional.ofNullable(form.numberOrNull("days"))
                .filter(all::contains)
                .orElse(0);
    }

    public List<Choice> choices(Frame frame) {
        return all.stream()
                .map(each -> new Choice(each.toString(), said(frame, each)))
                .toList();
    }

    /** In words; nothing for none. */
    public String said(Frame frame, int days) {
        return days == 0 ? "" : frame.text(key, "days", days);
    }

    /** The moment at which they begin. */
    public static Instant since(Clock clock, int days) {
        return LocalDate.now(clock)
                .minusDays(days)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
