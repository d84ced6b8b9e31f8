package org.kapocs.facts.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the head of a column means, by any of the names that forms give it.
 *
 * @param name as the standard writes it
 * @param tag the language, as it is written there; empty for none
 */
record Column(String name, String tag) {
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("command", "type"),
            Map.entry("caption", "label"),
            Map.entry("relevance", "relevant"),
            Map.entry("calculate", "calculation"),
            Map.entry("readonly", "read_only"),
            Map.entry("constraintmsg", "constraint_message"),
            Map.entry("constraint_msg", "constraint_message"),
            Map.entry("requiredmsg", "required_message"),
            Map.entry("required_msg", "required_message"),
            Map.entry("count", "repeat_count"),
            Map.entry("listname", "list_name"),
            Map.entry("title", "form_title"),
            Map.entry("id_string", "form_id"));
    private static final Set<String> WRAPPED = Set.of("bind", "control", "body", "instance", "media");
    private static final Set<String> SPOKEN = Set.of("label", "hint", "constraint_message", "required_message");

    static Column of(String head) {
        List<String> parts = Arrays.stream(head.replace("::", ":").split(":"))
                .map(String::strip)
                .toList();
        if (parts.isEmpty()) {
            return new Column("", "");
        }
        String first = plain(parts.getFirst());
        if (WRAPPED.contains(first) && parts.size() > 1) {
            List<String> rest = parts.stream()
                    .skip(1)
                    .filter(part -> !part.equalsIgnoreCase("jr"))
                    .toList();
            return new Column(rest.isEmpty() ? first : named(plain(rest.getFirst())), after(rest));
        }
        return new Column(named(first), after(parts));
    }

    private static String after(List<String> parts) {
        return parts.size() > 1 ? parts.get(1) : "";
    }

    /** Whether it may stand there in several languages. */
    boolean spoken() {
        return SPOKEN.contains(name);
    }

    private static String named(String plain) {
        return ALSO.getOrDefault(plain, plain);
    }

    private static String plain(String text) {
        return String.join("_", text.toLowerCase(Locale.ROOT).replace('_', ' ').split(" "));
    }
}
