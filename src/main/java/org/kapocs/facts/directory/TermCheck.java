package org.kapocs.facts.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kapocs.facts.directory.TopicMapping.Term;

/** Looks at the taxonomy terms of a whole file: which ones nobody has mapped, and which are their own ancestors. */
final class TermCheck {
    private final TopicMapping mapping;
    private final Map<String, Integer> unmapped = new TreeMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private int withoutTopic;

    TermCheck(TopicMapping mapping) {
        this.mapping = mapping;
    }

    void see(Document document) {
        document.terms().filter(term -> term.isObject()).forEach(term -> {
            Term key = Term.of(term);
            if (!mapping.decided(key)) {
                unmapped.merge(key.taxonomy() + " / " + key.code(), 1, Integer::sum);
            }
            String id = Document.text(term, "id");
            names.put(id, Document.text(term, "name"));
            String parent = Document.text(term, "parent_id");
            if (!parent.isEmpty()) {
                parents.put(id, parent);
            }
        });
        if (mapping.topicsOf(document).isEmpty()) {
            withoutTopic++;
        }
    }

    void report(Report report) {
        unmapped.forEach((term, many) -> report.notice("", Optional.empty(), term, "unmapped", Integer.toString(many)));
        if (withoutTopic > 0) {
            report.notice("", Optional.empty(), "", "without-topic", Integer.toString(withoutTopic));
        }
        var told = new HashSet<String>();
        parents.keySet()
                .forEach(start -> circle(start)
                        .filter(circle -> told.add(smallest(circle)))
                        .ifPresent(circle -> report.notice(
                                "", Optional.empty(), named(circle), "circle", String.join(" → ", circle))));
    }

    /** The ids of the circle into which this term leads upwards. */
    private Optional<Set<String>> circle(String start) {
        var way = new LinkedHashSet<String>();
        String at = start;
        while (at != null && way.add(at)) {
            at = parents.get(at);
        }
        return start.equals(at) ? Optional.of(way) : Optional.empty();
    }

    private static String smallest(Set<String> circle) {
        return circle.stream().sorted().findFirst().orElse("");
    }

    private String named(Set<String> circle) {
        return String.join(
                " → ", circle.stream().map(id -> names.getOrDefault(id, "")).toList());
    }
}
