package org.kapocs.desk.casework.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.PlainText;
import org.kapocs.shared.web.Problem;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was sent with a form, so that all of it can be shown again. */
public record Form(MultiValueMap<String, String> values) {

    static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    /** What was sent under this name; empty when nothing was. */
    public String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : PlainText.of(value);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException tampered) {
            throw new Problem.Invalid(java.util.Map.of(name, "web.error.400.text"));
        }
    }

    @Nullable
    Integer numberOrNull(String name) {
        try {
            return has(name) ? Integer.valueOf(text(name)) : null;
        } catch (NumberFormatException mistyped) {
            return -1;
        }
    }

    @Nullable
    UUID idOrNull(String name) {
        try {
            return has(name) ? UUID.fromString(text(name)) : null;
        } catch (IllegalArgumentException tampered) {
            throw new Problem.Missing();
        }
    }

    <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text(name)))
                .findFirst();
    }

    <E extends Enum<E>> List<E> several(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> all(name).contains(value.name()))
                .toList();
    }

    Form with(String name, @Nullable Object value) {
        if (value != null) {
            values.set(name, value.toString());
        }
        return this;
    }
}
