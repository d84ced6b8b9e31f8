package org.kapocs.shared.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something a form lets one choose.
 *
 * @param value what is sent
 * @param label what is read, in the reader's language
 * @param hint a quieter line under the label
 */
public record Choice(String value, String label, @Nullable String hint) {
    public Choice(String value, String label) {
        this(value, label, null);
    }

    /** All of these, by name. */
    public static <E extends Enum<E>> List<Choice> all(E[] each, Function<E, String> label) {
        return Arrays.stream(each)
                .map(one -> new Choice(one.name(), label.apply(one)))
                .toList();
    }
}
