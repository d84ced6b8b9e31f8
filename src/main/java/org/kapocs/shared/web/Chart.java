package org.kapocs.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars of counted things, each in up to three parts, with the same numbers as a table.
 *
 * @param id unique on its page
 * @param heading what the rows are
 * @param parts what the parts of a bar are called, in the reader's language
 */
public record Chart(String id, String heading, List<String> parts, List<Bar> bars) {

    /**
     * One bar.
     *
     * @param counts one per part; null where the count is too small to be shown
     * @param total null where it is not shown
     */
    public record Bar(
            String label,
            List<@Nullable Integer> counts,
            @Nullable Integer total) {
        private int told() {
            return counts.stream()
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        private int length() {
            return Math.max(told(), total == null ? 0 : total);
        }
    }

    /** A drawn part, in per cent of the longest bar. */
    public record Drawn(int part, String from, String width) {}

    /** What is drawn of a bar; the last piece is what its total has more than its parts tell. */
    public List<Drawn> pieces(Bar bar) {
        double longest = Math.max(1, bars.stream().mapToInt(Bar::length).max().orElse(1));
        var pieces = new ArrayList<Drawn>();
        double from = 0;
        for (int part = 0; part <= parts.size(); part++) {
            Integer count = part < parts.size() ? bar.counts().get(part) : Integer.valueOf(bar.length() - bar.told());
            if (count != null && count > 0) {
                double width = 100 * count / longest;
                pieces.add(new Drawn(part, percent(from), percent(width)));
                from += width;
            }
        }
        return pieces;
    }

    /** Whether some bar has something of this part; a legend explains only what can be seen. */
    public boolean occurs(int part) {
        return bars.stream().anyMatch(bar -> pieces(bar).stream().anyMatch(piece -> piece.part() == part));
    }

    /** Whether some bar has more in all than its parts tell. */
    public boolean partlyHidden() {
        return bars.stream().anyMatch(bar -> bar.length() > bar.told());
    }

    /** The second part is hatched, the hidden one dotted: nothing is told apart by colour alone. Null: the stylesheet. */
    public @Nullable String fill(int part) {
        return part == 1 ? "url(#hatch-" + id + ")" : part == parts.size() ? "url(#dots-" + id + ")" : null;
    }

    /** The count, or the words for one too small to be shown. */
    public String shown(Frame frame, @Nullable Integer count) {
        return count == null ? frame.text("web.chart.hidden") : frame.number(count);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
