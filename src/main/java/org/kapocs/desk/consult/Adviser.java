package org.kapocs.desk.consult;

import java.util.Set;

/**
 * In what somebody may be asked.
 *
 * @param languages the tags of those in which they answer
 */
public record Adviser(Set<Field> fields, Set<String> languages) {
    public static final Adviser NOTHING = new Adviser(Set.of(), Set.of());

    public Adviser {
        fields = Set.copyOf(fields);
        languages = Set.copyOf(languages);
    }

    public boolean advises() {
        return !fields.isEmpty();
    }
}
