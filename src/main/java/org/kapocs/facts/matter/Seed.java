package org.kapocs.facts.matter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A matter as the house brings it along, from {@code matter/*.yaml}: written from general knowledge, and checked by nobody.
 *
 * @param authority by which name its authority stands in {@code matter/authorities.yaml}
 * @param facts in Hungarian and English; {@link Draft}s add more languages
 */
record Seed(Matter matter, String authority, Facts facts) {
    private static final List<String> FILES =
            List.of("residence", "home", "work", "money", "health", "school", "family", "social", "law", "daily");
    private static final List<String> LANGUAGES = List.of(Facts.LAW, "en");

    static List<Seed> all() throws IOException {
        Written authorities = Written.file("authorities");
        var seeds = new ArrayList<Seed>();
        for (String file : FILES) {
            for (Written each : Written.files(file)) {
                seeds.add(seed(each, authorities));
            }
        }
        return seeds;
    }

    private static Seed seed(Written written, Written authorities) {
        String name = written.text("authority");
        Written authority = authorities.part(name);
        if (authority.parts().isEmpty()) {
            throw new IllegalArgumentException("no authority " + name);
        }
        var matter =
                new Matter(written.text("code"), written.text("topic"), authority.text("kind"), written.text("point"));
        var words = new LinkedHashMap<String, Words>();
        LANGUAGES.forEach(tag -> words.put(tag, written.part(tag).words(authority.text(tag))));
        var facts = new Facts(
                written.text("source"),
                authority.text("web"),
                written.texts("served"),
                words,
                written.list("steps").stream()
                        .map(each -> new Step(each.text("key"), said(each)))
                        .toList(),
                written.list("deadlines").stream().map(Seed::deadline).toList(),
                Set.of());
        return new Seed(matter, name, facts);
    }

    private static Deadline deadline(Written written) {
        return new Deadline(
                written.text("key"),
                Integer.parseInt(written.text("count")),
                Deadline.Unit.valueOf(written.text("unit").toUpperCase(Locale.ROOT)),
                Deadline.Way.valueOf(written.text("way").toUpperCase(Locale.ROOT)),
                written.text("source"),
                said(written),
                said(written.part("from")));
    }

    private static Map<String, String> said(Written written) {
        var said = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(tag -> said.put(tag, written.text(tag)));
        return said;
    }
}
