package org.kapocs.shared.privacy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row that is held of a person, as it is given to them.
 *
 * @param id by which somebody leaves it out: its own, or that of the row with which it goes; null for what is always given
 */
public record HeldRow(String room, String table, @Nullable UUID id, List<Value> values) {
    /** What a column says, as it is kept; empty when nobody said it, or it is not given here. */
    public String text(String column) {
        return values.stream()
                .filter(each -> each.column().equals(column))
                .map(each -> each.value().toString())
                .findFirst()
                .orElse("");
    }

    /**
     * One thing that it says.
     *
     * @param column the name that it has for machines, and keeps
     * @param named the beginning of the message key of a word of the house; empty for what stands for itself
     * @param value a text, number, day, moment, yes or no, or a list of texts
     */
    public record Value(String column, Fact fact, String named, Object value) {}
}
