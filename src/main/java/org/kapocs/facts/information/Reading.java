package org.kapocs.facts.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapocs.facts.information.Approved.Said;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What newcomers read: wording that two people approved and that is not over, facts as they stand now. Without an approved
 * Hungarian there is nothing to read in any language.
 */
@Component
@Transactional(readOnly = true)
public class Reading {
    /** In which the words stand where the reader's language has none. */
    private static final String SECOND = "en";

    private final PublishedRows published;
    private final FactRows facts;
    private final Organizations organizations;
    private final Clock clock;

    Reading(PublishedRows published, FactRows facts, Organizations organizations, Clock clock) {
        this.published = published;
        this.facts = facts;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A page by its title, in the language in which it has one. */
    public record Titled(String id, String title, String language) {}

    /** The pages about this very topic; those about narrower ones stand there. */
    public List<Titled> about(String topic, Language reader) {
        return published.titles(topic, LocalDate.now(clock)).entrySet().stream()
                .map(page -> titled(page.getKey(), page.getValue(), reader))
                .sorted(Comparator.comparing(Titled::id))
                .toList();
    }

    /** As on the page: a title that says no longer what the source says is not shown. */
    private static Titled titled(String id, Map<String, PublishedRows.Title> titles, Language reader) {
        PublishedRows.Title source = titles.get(Material.SOURCE);
        for (String language : List.of(reader.tag(), SECOND)) {
            PublishedRows.Title title = titles.get(language);
            if (title != null && (source == null || title.trueTo() >= source.trueTo())) {
                return new Titled(id, title.text(), language);
            }
        }
        return new Titled(id, source == null ? id : source.text(), Material.SOURCE);
    }

    /** The page as this reader gets it, if it can be read. */
    public Optional<Told> page(String id, Language reader) {
        var wished = new LinkedHashSet<>(List.of(reader.tag(), SECOND, Material.SOURCE));
        Map<String, Approved> approved = published.of(id, wished, LocalDate.now(clock));
        Approved source = approved.get(Material.SOURCE);
        if (source == null) {
            return Optional.empty();
        }
        Optional<Approved> own = Optional.ofNullable(approved.get(reader.tag()));
        Optional<Approved> second = Optional.ofNullable(approved.get(SECOND));
        Approved main = own.or(() -> second).orElse(source);
        var telling = new Telling(
                new Runs(facts.of(keys(approved.values())), reader),
                published.unchecked(id),
                own.isPresent() ? reader.tag() : second.isPresent() ? SECOND : Material.SOURCE);
        return Optional.of(new Told(
                id,
                published.topic(id),
                telling.language(),
                main.machine(),
                main.on(),
                organizations.names(List.of(main.organization())).getOrDefault(main.organization(), ""),
                source.blocks().stream()
                        .map(said -> telling.of(said, main, second))
                        .toList()));
    }

    private static Set<String> keys(Iterable<Approved> approved) {
        var keys = new LinkedHashSet<String>();
        for (Approved each : approved) {
            for (Said said : each.blocks()) {
                keys.addAll(Inserted.keys(said.text()));
                if (said.kind() == Kind.FACT) {
                    keys.add(said.refer());
                }
            }
        }
        return keys;
    }

    /**
     * Blocks are told in the language of the page, or in the next that says what the source says now. What stands on one line
     * has no room for both, and is never told as it was.
     */
    private record Telling(Runs runs, Set<String> unchecked, String language) {

        Told.Part of(Said source, Approved main, Optional<Approved> second) {
            Optional<Said> own = main.block(source.id());
            boolean stale = own.isPresent() && own.get().trueTo() < source.trueTo();
            Optional<Said> told = own.filter(_ -> !stale || !source.kind().oneLine());
            Original original = second.flatMap(english -> english.block(source.id()))
                    .filter(said -> said.trueTo() >= source.trueTo())
                    .map(said -> new Original(said, SECOND))
                    .orElseGet(() -> new Original(source, Material.SOURCE));
            Told.Words words = told.map(said -> words(said, language))
                    .orElseGet(() -> words(original.said(), original.language()));
            return new Told.Part(
                    source.id(),
                    source.kind(),
                    source.refer(),
                    words,
                    stale && told.isPresent()
                            ? Optional.of(words(original.said(), original.language()))
                            : Optional.empty(),
                    words(source, Material.SOURCE),
                    fact(source, words.language()),
                    doubtful(source, told.orElse(original.said())));
        }

        private record Original(Said said, String language) {}

        private Told.Words words(Said said, String language) {
            var lines = new ArrayList<List<Run>>();
            said.text().lines().forEach(line -> lines.add(runs.of(line, language)));
            return new Told.Words(language, lines);
        }

        private Optional<Run> fact(Said source, String language) {
            return source.kind() == Kind.FACT
                    ? Optional.ofNullable(runs.facts().get(source.refer())).map(fact -> runs.value(fact, language))
                    : Optional.empty();
        }

        /** Whether it says what nobody has compared with its source: itself, or a fact in it. */
        private boolean doubtful(Said source, Said shown) {
            var keys = new LinkedHashSet<>(Inserted.keys(shown.text()));
            if (source.kind() == Kind.FACT) {
                keys.add(source.refer());
            }
            return unchecked.contains(source.id())
                    || keys.stream()
                            .map(key -> runs.facts().get(key))
                            .anyMatch(fact -> fact != null && !fact.checked());
        }
    }
}
