package org.kapocs.facts.matter;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which kinds of official business there are, as the house brings them along; what is known of each is in {@link Catalogue}. */
@Component
public class Matters {
    private final Map<String, Seed> seeds = new LinkedHashMap<>();

    public Matters() throws IOException {
        for (Seed seed : Seed.all()) {
            seeds.put(seed.matter().code(), seed);
        }
    }

    public List<Matter> all() {
        return seeds.values().stream().map(Seed::matter).toList();
    }

    /** The matter with this code, if there is one. */
    public Optional<Matter> of(String code) {
        return Optional.ofNullable(seeds.get(code)).map(Seed::matter);
    }

    /** The codes of those that belong to such a topic. */
    public Set<String> codes(Predicate<String> topic) {
        return all().stream()
                .filter(matter -> topic.test(matter.topic()))
                .map(Matter::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Seed> seeds() {
        return List.copyOf(seeds.values());
    }
}
