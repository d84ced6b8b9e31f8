package org.kapocs.facts.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What changed between two states of an entry.
 *
 * @param what the message key of the part
 * @param language in which it is; empty where it has none
 */
public record Difference(String what, String language, String before, String after) {

    /** How a reader is told what stands in an entry as a code. */
    public interface Said {
        String language(String tag);

        /** What such a key names. */
        String named(String key);

        /** From when it counts, and how long. */
        String counted(Deadline deadline);
    }

    /** Each part that is not the same, and where it stands otherwise than before. */
    public static List<Difference> between(Past before, Past after, Said said) {
        var found = new ArrayList<Difference>();
        Matter was = before.sorted();
        Matter is = after.sorted();
        if (was != null && is != null) {
            Map<String, String> old = places(was);
            places(is).forEach((what, key) -> {
                String other = old.getOrDefault(what, key);
                if (!key.equals(other)) {
                    found.add(new Difference(what, "", said.named(other), said.named(key)));
                }
            });
        }
        found.addAll(between(before.facts(), after.facts(), said));
        return found;
    }

    private static Map<String, String> places(Matter matter) {
        var places = new LinkedHashMap<String, String>();
        places.put("catalogue.topic", "topic." + matter.topic());
        places.put("catalogue.authority.kind", matter.authorityKey());
        places.put("catalogue.point", matter.clientPointKey());
        return places;
    }

    /** Each part that is not the same. */
    public static List<Difference> between(Facts before, Facts after, Said said) {
        var tags = new TreeSet<>(before.words().keySet());
        tags.addAll(after.words().keySet());
        Map<Part, String> old = parts(before, tags, said);
        Map<Part, String> now = parts(after, tags, said);
        var all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        var found = new ArrayList<Difference>();
        for (Part part : all) {
            String was = old.getOrDefault(part, "");
            String is = now.getOrDefault(part, "");
            if (!was.equals(is)) {
                found.add(new Difference(part.what(), part.language(), was, is));
            }
        }
        return found;
    }

    private record Part(String what, String language) {}

    private static Map<Part, String> parts(Facts facts, Iterable<String> tags, Said said) {
        var parts = new LinkedHashMap<Part, String>();
        parts.put(new Part("catalogue.source", ""), facts.source());
        parts.put(new Part("catalogue.web", ""), facts.web());
        parts.put(
                new Part("catalogue.served", ""),
                facts.served().stream().map(said::language).collect(Collectors.joining(", ")));
        for (String tag : tags) {
            Words words = facts.in(tag);
            parts.put(new Part("catalogue.name", tag), words.name());
            parts.put(new Part("catalogue.authority", tag), words.authority());
            parts.put(new Part("catalogue.bring", tag), words.bring());
            parts.put(new Part("catalogue.time", tag), words.time());
            parts.put(new Part("catalogue.fee", tag), words.fee());
            parts.put(
                    new Part("catalogue.steps", tag),
                    facts.steps().stream()
                            .map(step -> step.said().getOrDefault(tag, ""))
                            .collect(Collectors.joining("\n")));
            parts.put(
                    new Part("catalogue.deadlines", tag),
                    facts.deadlines().stream()
                            .map(each -> each.said().getOrDefault(tag, "") + " · "
                                    + each.from().getOrDefault(tag, ""))
                            .collect(Collectors.joining("\n")));
        }
        parts.put(
                new Part("catalogue.drafts", ""),
                facts.drafts().stream().sorted().map(said::language).collect(Collectors.joining(", ")));
        parts.put(
                new Part("catalogue.deadlines", ""),
                facts.deadlines().stream()
                        .map(each -> said.counted(each) + " · " + each.source())
                        .collect(Collectors.joining("\n")));
        return parts;
    }
}
