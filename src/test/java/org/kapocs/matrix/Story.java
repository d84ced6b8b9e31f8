package org.kapocs.matrix;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Who;

/**
 * A case with everything that can hang on one, and the words that are nowhere else.
 *
 * @param ids what the addresses and forms of pages name, by the word that stands for it in the matrix
 * @param words the canaries of each field
 */
record Story(String name, Who.Staff officer, Map<String, Object> ids, EnumMap<Field, List<Canary>> words) {

    UUID id(String what) {
        return (UUID) named(what);
    }

    Object named(String what) {
        Object named = ids.get(what);
        if (named == null) {
            throw new IllegalArgumentException("the matrix knows no " + what);
        }
        return named;
    }

    /** These words stand in this field. */
    void plant(Field field, String... plain) {
        words.put(field, Arrays.stream(plain).map(Canary::new).toList());
    }

    void plant(Field field, Canary... canaries) {
        words.put(field, List.of(canaries));
    }

    /** Which fields of this story somebody finds who reads this. */
    Set<Field> in(String answer) {
        return in(Heard.of(answer));
    }

    Set<Field> in(Heard answer) {
        return words.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(word -> word.in(answer)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
    }
}
