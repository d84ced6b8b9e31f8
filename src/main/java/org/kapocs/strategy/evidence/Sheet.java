package org.kapocs.strategy.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The needs of some months, counted, with small numbers hidden.
 *
 * @param all every need; null when there are too few to tell how many
 */
public record Sheet(@Nullable Line all, List<Table> tables) {
    public Optional<Table> table(View view, String under) {
        return tables.stream()
                .filter(table -> table.view() == view && table.under().equals(under))
                .findFirst();
    }

    /** The topics of the first level that can be seen in more detail. */
    public List<String> finer() {
        return tables.stream()
                .map(Table::under)
                .filter(under -> !under.isEmpty())
                .toList();
    }

    /** Topics of many needs for which no answer was found, as far as it is told; at most three. */
    public List<Line> mostUnmet() {
        return most(line -> line.unmet());
    }

    /** Topics of many needs without an answer, found or not yet, as far as it is told; at most three. */
    public List<Line> mostUnanswered() {
        return most(line -> line.unanswered());
    }

    private List<Line> most(Function<Line, @Nullable Long> number) {
        ToLongFunction<Line> told = line -> Objects.requireNonNullElse(number.apply(line), 0L);
        return table(View.TOPIC, "").map(Table::lines).orElse(List.of()).stream()
                .filter(line -> !line.key().equals(Line.REST) && told.applyAsLong(line) > 0)
                .sorted(Comparator.comparingLong(told).reversed())
                .limit(3)
                .toList();
    }

    /** How much its tables tell, in needs times numbers. */
    long tells() {
        return tables.stream()
                .filter(table -> table.under().isEmpty())
                .flatMap(table -> table.lines().stream())
                .mapToLong(line -> line.all() * line.tells())
                .sum();
    }
}
