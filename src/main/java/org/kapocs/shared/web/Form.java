package org.kapocs.shared.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was sent with a form, so that all of it can be shown again. */
public record Form(MultiValueMap<String, String> values) {

    public static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    /** What was sent under this name, as plain text; empty when nothing was. */
    public String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : TypedText.of(value);
    }

    /** What was sent under a name of which several may be chosen, as it came. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** A number that the form itself brought along; anything else was tampered with, and is invalid. */
    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException tampered) {
            throw new Problem.Invalid(Map.of(name, "web.error.400.text"));
        }
    }

    /** A number that was typed: null when nothing was, and -1 when it is none. */
    public @Nullable Integer numberOrNull(String name) {
        try {
            return has(name) ? Integer.valueOf(text(name)) : null;
        } catch (NumberFormatException mistyped) {
            return -1;
        }
    }

    /** Null when nothing was sent; what is no id leads nowhere. */
    public @Nullable UUID idOrNull(String name) {
        try {
            return has(name) ? UUID.fromString(text(name)) : null;
        } catch (IllegalArgumentException tampered) {
            throw new Problem.Missing();
        }
    }

    /** Null also for what is no id: of what narrows a list, that is left out which is not known. */
    public @Nullable UUID idOrNone(String name) {
        try {
            return idOrNull(name);
        } catch (Problem.Missing none) {
            return null;
        }
    }

    public <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text(name)))
                .findFirst();
    }

    public <E extends Enum<E>> List<E> several(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> all(name).contains(value.name()))
                .toList();
    }

    /** The same form, with this filled in. */
    public Form with(String name, @Nullable Object value) {
        if (value != null) {
            values.set(name, value.toString());
        }
        return this;
    }
}
