package org.kapocs.facts.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of choices. */
public record Choices(String name, List<One> choices) {

    /**
     * A choice.
     *
     * @param columns what filters ask of it
     * @param score what it counts in the domain of its question; null for nothing
     * @param need what it raises; empty for nothing
     */
    public record One(
            String name,
            Texts label,
            Map<String, String> columns,
            @Nullable Double score,
            String need,
            int row) {}
}
