package org.kapocs.facts.directory;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Terms of other taxonomies, mapped onto our need topics. Terms of our own taxonomy are their own topics. */
record TopicMapping(Map<Term, Set<String>> topics, Set<String> known) {
    /** The name of our own taxonomy in HSDS documents; its term codes are topic codes. */
    static final String OURS = "Kapocs need";

    /** A term as HSDS documents name it: the taxonomy's name and the term's code, or its name when it has no code. */
    record Term(String taxonomy, String code) {
        static Term of(JsonNode term) {
            String taxonomy = Document.text(term, "taxonomy");
            String code = Document.text(term, "code");
            return key(
                    taxonomy.isEmpty() ? Document.text(term.path("taxonomy_detail"), "name") : taxonomy,
                    code.isEmpty() ? Document.text(term, "name") : code);
        }

        static Term key(String taxonomy, String code) {
            return new Term(
                    taxonomy.strip().toLowerCase(Locale.ROOT), code.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** The topics that a service answers, in the order of their codes. */
    Set<String> topicsOf(Document document) {
        var found = new TreeSet<String>();
        document.terms().map(Term::of).forEach(term -> found.addAll(topicsOf(term)));
        return found;
    }

    private Set<String> topicsOf(Term term) {
        if (term.taxonomy().equalsIgnoreCase(OURS) && known.contains(term.code())) {
            return Set.of(term.code());
        }
        return topics.getOrDefault(term, Set.of());
    }

    /** Whether somebody has decided what this term means, even if it is "not a need". */
    boolean decided(Term term) {
        return topics.containsKey(term)
                || topics.containsKey(Term.key(term.taxonomy(), "*"))
                || !topicsOf(term).isEmpty();
    }
}
