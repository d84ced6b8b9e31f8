package org.kapocs.strategy.evidence;

import java.util.List;
import java.util.Optional;
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

    /** The topics for which most often nothing was found, as far as it can be told; at most three. */
    public List<Line> mostUnmet() {
        return table(View.TOPIC, "").map(Table::lines).orElse(List.of()).stream()
                .filter(line -> !line.key().equals(Line.REST) && line.unmet() != null && line.unmet() > 0)
                .sorted((one, other) -> Long.compare(unmet(other), unmet(one)))
                .limit(3)
                .toList();
    }

    private static long unmet(Line line) {
        return line.unmet() == null ? 0 : line.unmet();
    }
}
