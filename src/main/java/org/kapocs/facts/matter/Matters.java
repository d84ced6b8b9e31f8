package org.kapocs.facts.matter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which kinds of official business there are, as the house brings them along and as its editors added some; what is known of
 * each is in {@link Catalogue}.
 */
@Component
public class Matters {
    private final Map<String, Seed> seeds = new LinkedHashMap<>();

    private final Supplier<Added.Known> more;

    /** Those alone that the house brings along. */
    public Matters() throws IOException {
        this(() -> Added.Known.NOTHING);
    }

    @Autowired
    Matters(Added added) throws IOException {
        this(added::known);
    }

    private Matters(Supplier<Added.Known> more) throws IOException {
        this.more = more;
        for (Seed seed : Seed.all()) {
            seeds.put(seed.matter().code(), seed);
        }
    }

    public List<Matter> all() {
        var all = new ArrayList<>(seeds.values().stream().map(Seed::matter).toList());
        all.addAll(more.get().added().values());
        return List.copyOf(all);
    }

    /** Those that can be taken for a case now: none that is out of use. */
    public List<Matter> inUse() {
        Set<String> retired = more.get().retired();
        return all().stream().filter(matter -> !retired.contains(matter.code())).toList();
    }

    /** The matter with this code, if there is one. */
    public Optional<Matter> of(String code) {
        return Optional.ofNullable(seeds.get(code))
                .map(Seed::matter)
                .or(() -> Optional.ofNullable(more.get().added().get(code)));
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
