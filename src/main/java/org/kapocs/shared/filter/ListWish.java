package org.kapocs.shared.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.AddressQuery;

/**
 * A list as it was asked for.
 *
 * @param fields by which an address or a form asks for the same, without the words; {@link #VIEW} is no narrowing
 * @param text words that somebody looks for in the list; they are not kept
 * @param passing fields by which somebody narrows the list this once: with them it is not saved
 */
public record ListWish(List<Map.Entry<String, String>> fields, String text, List<Map.Entry<String, String>> passing) {
    /** The field that says which part of a list is wanted. */
    public static final String VIEW = "view";

    private static final String TEXT = "q";

    /** What is empty is not asked for. */
    public ListWish {
        fields = asked(fields);
        passing = asked(passing);
    }

    public ListWish(List<Map.Entry<String, String>> fields, String text) {
        this(fields, text, List.of());
    }

    private static List<Map.Entry<String, String>> asked(List<Map.Entry<String, String>> fields) {
        return fields.stream().filter(each -> !each.getValue().isEmpty()).toList();
    }

    /** What stands in an address for what was chosen; nothing for what was not. */
    public static String name(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }

    /** The same for an id. */
    public static String name(@Nullable UUID chosen) {
        return chosen == null ? "" : chosen.toString();
    }

    /** The same for a number of days; nothing for none. */
    public static String name(int chosen) {
        return chosen == 0 ? "" : String.valueOf(chosen);
    }

    /** Whether words that somebody typed are among them. */
    public boolean worded() {
        return !text.isEmpty();
    }

    public boolean narrowed() {
        return !passing.isEmpty()
                || fields.stream().anyMatch(each -> !each.getKey().equals(VIEW));
    }

    /** Whether it can be kept as it is. */
    public boolean lasting() {
        return !worded() && passing.isEmpty();
    }

    /** What is saved of it: the address without its path. */
    public String saved() {
        return AddressQuery.of(fields);
    }

    /** By what it is narrowed, kept or not. */
    public List<Map.Entry<String, String>> narrowing() {
        var all = new ArrayList<>(fields);
        all.addAll(passing);
        return all;
    }

    /** All of it, and the words. */
    public List<Map.Entry<String, String>> all() {
        var all = new ArrayList<>(narrowing());
        if (worded()) {
            all.add(Map.entry(TEXT, text));
        }
        return List.copyOf(all);
    }

    /** The address of the list from there on; null when there is nothing more. */
    public @Nullable String from(String path, @Nullable String after) {
        if (after == null) {
            return null;
        }
        var all = new ArrayList<>(all());
        all.add(Map.entry("after", after));
        return path + "?" + AddressQuery.of(all);
    }
}
