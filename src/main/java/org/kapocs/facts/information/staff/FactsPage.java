package org.kapocs.facts.information.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.facts.information.Fact;
import org.kapocs.facts.information.FactStore.Use;
import org.kapocs.shared.web.Page;

/** All facts, and in how many texts each stands. */
public record FactsPage(String q, List<Fact> facts, Map<String, List<Use>> uses) implements Page {

    public int uses(Fact fact) {
        return uses.getOrDefault(fact.key(), List.of()).size();
    }
}
