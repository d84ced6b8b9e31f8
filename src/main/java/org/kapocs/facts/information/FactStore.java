package org.kapocs.facts.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapocs.facts.information.ChangeRows.Now;
import org.kapocs.facts.information.WordingRows.Place;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fees, times, forms, hours and numbers, each kept once. Newcomers read a fact as it stands now; whoever looks after a text
 * that uses it is told that it changed.
 */
@Component
@Transactional
public class FactStore {
    private final FactRows rows;
    private final MaterialRows materials;
    private final WordingRows words;
    private final ChangeRows changes;
    private final Trail trail;
    private final Clock clock;

    FactStore(FactRows rows, MaterialRows materials, WordingRows words, ChangeRows changes, Trail trail, Clock clock) {
        this.rows = rows;
        this.materials = materials;
        this.words = words;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Fact> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Fact get(String key) {
        return rows.of(List.of(key)).values().stream().findFirst().orElseThrow(Problem.Missing::new);
    }

    @Transactional(readOnly = true)
    public List<Past> past(String key) {
        return changes.ofFact(key);
    }

    /** A block that uses a fact, and in which languages. */
    public record Use(String material, String title, String block, List<String> languages) {}

    /** Where this fact is used. */
    @Transactional(readOnly = true)
    public List<Use> usesOf(String key, String titleLanguage) {
        return uses(materials.all(), key, titleLanguage);
    }

    /** Where each fact is used, by its key. */
    @Transactional(readOnly = true)
    public Map<String, List<Use>> uses(String titleLanguage) {
        List<Material> all = materials.all();
        var uses = new HashMap<String, List<Use>>();
        for (Fact fact : rows.all()) {
            uses.put(fact.key(), uses(all, fact.key(), titleLanguage));
        }
        return uses;
    }

    private static List<Use> uses(List<Material> all, String key, String titleLanguage) {
        var uses = new ArrayList<Use>();
        for (Material material : all) {
            for (Block block : material.blocks()) {
                List<String> languages = block.words().keySet().stream()
                        .filter(language -> block.uses(key, language))
                        .sorted()
                        .toList();
                if (!languages.isEmpty()) {
                    uses.add(new Use(material.id(), material.title(titleLanguage), block.id(), languages));
                }
            }
        }
        return uses;
    }

    /**
     * Changes a fact, unless somebody else did since its version. Nobody has checked it then, and exactly the texts in which
     * another value stands now are to be looked at.
     *
     * @throws Problem.Invalid with the fields that cannot be used
     */
    public Change change(Who.Staff who, Fact now) {
        Fact before = get(now.key());
        Map<String, String> wrong = FactRules.wrong(now);
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
        if (before.said().equals(now.said()) && before.source().equals(now.source())) {
            return new Change.Done();
        }
        if (!rows.change(now)) {
            return new Change.Outdated();
        }
        words.doubt(now.key(), touched(before, now));
        note(who, now.key(), Past.Did.FACT_CHANGED, told(before), told(now));
        return new Change.Done();
    }

    /** Where the value changed; when the source language's did, in all languages: they translate it. */
    private List<Place> touched(Fact before, Fact now) {
        boolean all = !before.in(Material.SOURCE).equals(now.in(Material.SOURCE));
        var places = new ArrayList<Place>();
        for (Use use : uses(materials.all(), now.key(), Material.SOURCE)) {
            for (String language : use.languages()) {
                if (all || !before.in(language).equals(now.in(language))) {
                    places.add(new Place(use.material(), use.block(), language));
                }
            }
        }
        return places;
    }

    /** Somebody compared it with its source today, unless somebody else changed it meanwhile. */
    public Change check(Who.Staff who, String key, int version) {
        Fact fact = get(key);
        if (!rows.check(key, version, who.account(), LocalDate.now(clock))) {
            return new Change.Outdated();
        }
        note(who, key, Past.Did.FACT_CHECKED, "", told(fact));
        return new Change.Done();
    }

    private void note(Who.Staff who, String key, Past.Did did, String before, String after) {
        changes.note(new Now(null, key, "", "", who.account(), did, before, after));
        String verb = did == Past.Did.FACT_CHECKED ? "fact.checked" : "fact.changed";
        trail.wrote(who, new Subject("fact", Material.key(key)), verb);
    }

    /** All that it says, to be read in its history. */
    private static String told(Fact fact) {
        return fact.said().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n" + fact.source();
    }
}
