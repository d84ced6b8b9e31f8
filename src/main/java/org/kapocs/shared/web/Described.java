package org.kapocs.shared.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ties a form control to its hint and its error, so that a screen reader says them together. */
public final class Described {
    private Described() {}

    /** The ids for {@code aria-describedby}, or null when nothing describes the control. */
    public static @Nullable String by(String name, @Nullable String hint, Map<String, String> errors) {
        String ids = (hint == null ? "" : name + "-hint ") + (errors.containsKey(name) ? name + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The value of {@code aria-invalid}, or null when all is well. */
    public static @Nullable String invalid(String name, Map<String, String> errors) {
        return errors.containsKey(name) ? "true" : null;
    }

    /** People write in any script; addresses and numbers are left to right, which the stylesheet knows. */
    public static @Nullable String direction(String type) {
        return type.equals("text") || type.equals("search") ? "auto" : null;
    }

    /** The first choice carries the name of the group, where the error summary leads. */
    public static String id(String name, Choice choice, List<Choice> choices) {
        return choices.getFirst().equals(choice) ? name : name + "-" + choice.value();
    }
}
