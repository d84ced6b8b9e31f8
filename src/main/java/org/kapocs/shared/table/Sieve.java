package org.kapocs.shared.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of which some rows do not pass, because what decides about them stands in other rooms and no statement
 * can ask for it. Rows are drawn a batch at a time until the page is full or enough was looked at; the next page begins
 * where this one stopped.
 */
public final class Sieve {
    /** So many rows are drawn at once where each is looked at. */
    public static final int BATCH = 500;

    private static final int BATCHES = 2;

    private Sieve() {}

    /** How many rows to draw for a page of so many lines; where all pass, one more tells whether there is a next. */
    public static int batch(boolean sifted, int most) {
        return sifted ? BATCH : most + 1;
    }

    /**
     * Some rows of the list, in its order.
     *
     * @param line what a row is in the list; null when it does not pass
     * @param next where to go on; null at the end
     */
    public record Drawn<R, L>(
            List<R> rows,
            Function<R, @Nullable L> line,
            @Nullable String next) {}

    /**
     * A page.
     *
     * @param next where the next one begins; null when this is the last
     * @param unfinished whether the page is not full because enough was looked at
     */
    public record Sieved<L>(List<L> lines, @Nullable String next, boolean unfinished) {}

    /** A list that one statement draws, as lines are told to the reader. */
    public interface Draw<L> {
        /** @param place after which they begin; null for the beginning */
        List<L> from(@Nullable String place, int most);
    }

    /**
     * A page of such a list.
     *
     * @param sifted whether not all lines pass
     * @param place where a line stands
     * @param after where the page begins; null for the beginning
     */
    public static <L> Sieved<L> page(
            Draw<L> draw, boolean sifted, Predicate<L> passes, Function<L, ?> place, @Nullable Object after, int most) {
        int batch = batch(sifted, most);
        return Sieve.<L, L>page(
                from -> {
                    List<L> drawn = draw.from(from, batch);
                    return new Drawn<>(
                            drawn,
                            line -> passes.test(line) ? line : null,
                            drawn.size() < batch ? null : String.valueOf(place.apply(drawn.getLast())));
                },
                line -> String.valueOf(place.apply(line)),
                after == null ? null : after.toString(),
                most);
    }

    /**
     * @param draw the rows after a place
     * @param token where a row stands
     * @param after where the page begins; null for the beginning
     */
    public static <R, L> Sieved<L> page(
            Function<@Nullable String, Drawn<R, L>> draw, Function<R, String> token, @Nullable String after, int most) {
        var found = new ArrayList<L>();
        String from = after;
        for (int batch = 0; batch < BATCHES; batch++) {
            Drawn<R, L> drawn = draw.apply(from);
            for (R row : drawn.rows()) {
                L line = drawn.line().apply(row);
                if (line != null && found.add(line) && found.size() == most) {
                    boolean last =
                            drawn.next() == null && row.equals(drawn.rows().getLast());
                    return new Sieved<>(found, last ? null : token.apply(row), false);
                }
            }
            from = drawn.next();
            if (from == null) {
                return new Sieved<>(found, null, false);
            }
        }
        return new Sieved<>(found, from, true);
    }
}
