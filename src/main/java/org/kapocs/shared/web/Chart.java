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
        private int drawn() {
            return counts.stream()
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /** A drawn part, in per cent of the longest bar. */
    public record Drawn(int part, String from, String width) {}

    public List<Drawn> pieces(Bar bar) {
        double longest = Math.max(1, bars.stream().mapToInt(Bar::drawn).max().orElse(1));
        var pieces = new ArrayList<Drawn>();
        double from = 0;
        for (int part = 0; part < bar.counts().size(); part++) {
            Integer count = bar.counts().get(part);
            if (count != null && count > 0) {
                double width = 100 * count / longest;
                pieces.add(new Drawn(part, percent(from), percent(width)));
                from += width;
            }
        }
        return pieces;
    }

    /** The second part is hatched: nothing is told apart by colour alone. Null leaves the fill to the stylesheet. */
    public @Nullable String fill(int part) {
        return part == 1 ? "url(#hatch-" + id + ")" : null;
    }

    /** The count, or the words for one too small to be shown. */
    public String shown(Frame frame, @Nullable Integer count) {
        return count == null ? frame.text("web.chart.hidden") : frame.number(count);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
