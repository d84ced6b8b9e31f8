package org.kapocs.facts.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of each kind of official business. What the house brought along is nobody's word until an editor has
 * compared it with its sources; what is changed is unchecked again.
 */
@Component
@Transactional
public class Catalogue {
    private final EntryRows rows;
    private final FactsRules rules;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;
    private final Clock clock;

    Catalogue(EntryRows rows, FactsRules rules, Messages messages, Languages languages, Trail trail, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.messages = messages;
        this.languages = languages;
        this.trail = trail;
        this.clock = clock;
    }

    /** The entries in which all of these words stand, in any language; accents and a slip of the finger do not matter. */
    @Transactional(readOnly = true)
    public List<Entry> find(View view, String text) {
        LocalDate today = LocalDate.now(clock);
        var search = new Search(text);
        return rows.all().stream()
                .filter(entry -> switch (view) {
                    case ALL -> true;
                    case UNCHECKED -> !entry.checked();
                    case DUE -> entry.due(today);
                })
                .filter(entry -> search.finds(texts(entry)))
                .toList();
    }

    private Stream<String> texts(Entry entry) {
        var names = languages.open().stream()
                .map(language -> messages.text(language, entry.matter().nameKey()));
        var offices = entry.facts().words().values().stream().map(Words::authority);
        return Stream.of(
                        names,
                        offices,
                        Stream.of(entry.matter().code(), entry.facts().source()))
                .flatMap(Function.identity());
    }

    /** The entry of this matter. */
    @Transactional(readOnly = true)
    public Entry get(String code) {
        return rows.of(List.of(code)).stream().findFirst().orElseThrow(Problem.Missing::new);
    }

    /** The entries of these matters by their codes. */
    @Transactional(readOnly = true)
    public Map<String, Entry> of(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : rows.of(codes).stream()
                        .collect(Collectors.toMap(entry -> entry.matter().code(), Function.identity()));
    }

    /** How many are to be checked again. */
    @Transactional(readOnly = true)
    public int due() {
        return rows.due(LocalDate.now(clock));
    }

    /** What is to be checked again, and what of it this person looks after. */
    @Transactional(readOnly = true)
    public Due due(Who.Staff who) {
        List<Entry> due = rows.dueBy(LocalDate.now(clock));
        List<Matter> own = due.stream()
                .filter(entry -> who.account().equals(entry.owner()))
                .map(Entry::matter)
                .toList();
        return new Due(own, due.size() - own.size());
    }

    /** What became of it, the newest first. */
    @Transactional(readOnly = true)
    public List<Past> past(String code) {
        return rows.past(code);
    }

    /**
     * Replaces what is known, unless somebody else changed it since that version. Nobody has checked it then; where it says
     * the same in the language of the law, a check stands.
     *
     * @throws Problem.Invalid with the fields that cannot be used
     */
    public Change revise(Who.Staff who, String code, int version, Facts facts) {
        Entry before = get(code);
        rules.check(facts);
        if (before.version() == version && before.facts().equals(facts)) {
            return new Change.Done();
        }
        if (before.version() != version || !rows.revise(before, facts)) {
            return new Change.Outdated(get(code));
        }
        note(who, before.matter(), version + 1, Past.Did.REVISED, facts);
        return new Change.Done();
    }

    /** Somebody compared it with its sources today and looks after it, unless somebody else changed it meanwhile. */
    public Change check(Who.Staff who, String code, int version, LocalDate review) {
        rules.check(review);
        Entry before = get(code);
        if (!rows.check(code, version, who.account(), LocalDate.now(clock), review)) {
            return new Change.Outdated(get(code));
        }
        note(who, before.matter(), version + 1, Past.Did.CHECKED, before.facts());
        return new Change.Done();
    }

    private void note(Who.Staff who, Matter matter, int version, Past.Did did, Facts facts) {
        rows.note(matter.code(), new Past(version, clock.instant(), who.account(), did, facts));
        String verb = did == Past.Did.CHECKED ? "matter.checked" : "matter.revised";
        trail.wrote(who, new Subject("matter", matter.id()), verb);
    }
}
