package org.kapocs.facts.matter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A matter as the house brings it along, from {@code matter/*.yaml}: written from general knowledge, and checked by nobody.
 */
record Seed(Matter matter, Facts facts) {
    private static final List<String> FILES =
            List.of("residence", "home", "work", "money", "health", "school", "family", "social", "law", "daily");
    private static final List<String> LANGUAGES = List.of(Facts.LAW, "en");

    static List<Seed> all() throws IOException {
        Map<?, ?> authorities = (Map<?, ?>) read("authorities");
        var seeds = new ArrayList<Seed>();
        for (String file : FILES) {
            for (Object each : (List<?>) read(file)) {
                seeds.add(seed((Map<?, ?>) each, authorities));
            }
        }
        return seeds;
    }

    private static Object read(String file) throws IOException {
        var resource = new ClassPathResource("matter/" + file + ".yaml");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            // Lists, maps and plain values; no other class can come out of it.
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }

    private static Seed seed(Map<?, ?> written, Map<?, ?> authorities) {
        var authority = (Map<?, ?>) authorities.get(text(written, "authority"));
        if (authority == null) {
            throw new IllegalArgumentException("no authority " + text(written, "authority"));
        }
        var matter = new Matter(
                text(written, "code"), text(written, "topic"), text(authority, "kind"), text(written, "point"));
        var words = new LinkedHashMap<String, Words>();
        for (String tag : LANGUAGES) {
            Map<?, ?> own = map(written, tag);
            words.put(
                    tag,
                    new Words(
                            text(authority, tag),
                            String.join(
                                    "\n",
                                    list(own, "bring").stream()
                                            .map(Object::toString)
                                            .toList()),
                            text(own, "time"),
                            text(own, "fee")));
        }
        var facts = new Facts(
                text(written, "source"),
                text(authority, "web"),
                list(written, "served").stream().map(Object::toString).toList(),
                words,
                list(written, "steps").stream()
                        .map(each -> step((Map<?, ?>) each))
                        .toList(),
                list(written, "deadlines").stream()
                        .map(each -> deadline((Map<?, ?>) each))
                        .toList());
        return new Seed(matter, facts);
    }

    private static Step step(Map<?, ?> written) {
        return new Step(text(written, "key"), said(written));
    }

    private static Deadline deadline(Map<?, ?> written) {
        return new Deadline(
                text(written, "key"),
                Integer.parseInt(text(written, "count")),
                Deadline.Unit.valueOf(text(written, "unit").toUpperCase(Locale.ROOT)),
                Deadline.Way.valueOf(text(written, "way").toUpperCase(Locale.ROOT)),
                text(written, "source"),
                said(written),
                said(map(written, "from")));
    }

    private static Map<String, String> said(Map<?, ?> written) {
        var said = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(tag -> said.put(tag, text(written, tag)));
        return said;
    }

    private static String text(Map<?, ?> written, String name) {
        Object value = written.get(name);
        return value == null ? "" : value.toString();
    }

    private static Map<?, ?> map(Map<?, ?> written, String name) {
        return written.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Map<?, ?> written, String name) {
        return written.get(name) instanceof List<?> list ? list : List.of();
    }
}
