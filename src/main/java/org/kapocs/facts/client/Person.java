package org.kapocs.facts.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * What is known of a client; as little as the help needs.
 *
 * @param names at least one; the first is how the client is addressed
 * @param languages the first is the one to speak with them
 * @param district 1 to 23, where it is known
 */
public record Person(
        List<Name> names,
        @Nullable BirthDate birth,
        List<SpokenLanguage> languages,
        List<Reach> reach,
        @Nullable Integer district) {

    private static final int DISTRICTS = 23;

    public Person {
        names = List.copyOf(names);
        languages = List.copyOf(languages);
        reach = List.copyOf(reach);
        if (names.isEmpty()) {
            throw new Problem.Invalid(Map.of("name", "client.error.name"));
        }
        if (district != null && (district < 1 || district > DISTRICTS)) {
            throw new Problem.Invalid(Map.of("district", "client.error.district"));
        }
    }

    /** The name by which the client is addressed. */
    public Name name() {
        return names.getFirst();
    }

    /** The language to speak with them, where it is known. */
    public Optional<SpokenLanguage> language() {
        return languages.stream().findFirst();
    }
}
