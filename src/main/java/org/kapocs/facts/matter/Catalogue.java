package org.kapocs.facts.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
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
    private final Added added;
    private final FactsRules rules;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Catalogue(
            EntryRows rows,
            Added added,
            FactsRules rules,
            Messages messages,
            Languages languages,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.added = added;
        this.once = once;
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
                .filter(entry -> entry.retired() == (view == View.RETIRED))
                .filter(entry -> switch (view) {
                    case ALL, RETIRED -> true;
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
     * the same in the language of the law and stands where it stood, a check stands.
     *
     * @throws Problem.Invalid with the fields that cannot be used
     */
    public Change revise(Who.Staff who, Matter matter, int version, Facts facts) {
        Entry before = get(matter.code());
        rules.check(matter, facts);
        boolean sorted = !matter.added() || before.matter().equals(matter);
        if (before.version() == version && sorted && before.facts().equals(facts)) {
            return new Change.Done();
        }
        if (before.version() != version || !rows.revise(before, facts, sorted)) {
            return new Change.Outdated(get(matter.code()));
        }
        if (matter.added()) {
            added.sort(matter);
        }
        note(who, matter, version + 1, Past.Did.REVISED, facts);
        return new Change.Done();
    }

    /**
     * A kind of official business of which the house knew nothing. Who adds it looks after it; nobody has checked it yet.
     * The same key adds one.
     *
     * @throws Problem.Invalid with the fields that cannot be used
     */
    public String add(Who.Staff who, Matter wish, Facts facts, String onceKey) {
        UUID id = once.run(onceKey, () -> {
            UUID fresh = Ids.next();
            Matter matter = Matter.added(fresh, wish.topic(), wish.authority(), wish.clientPoint());
            rules.check(matter, facts);
            rows.add(matter.code(), who.account(), facts);
            added.insert(matter);
            note(who, matter, 1, Past.Did.ADDED, facts);
            return fresh;
        });
        return Matter.added(id, "", "", "").code();
    }

    /** Takes it out of use, or back: no new case takes it, and what was begun goes on. */
    public Change retire(Who.Staff who, String code, int version, boolean out) {
        Entry before = get(code);
        if (before.retired() == out) {
            return new Change.Done();
        }
        if (!rows.retire(code, version, out ? LocalDate.now(clock) : null)) {
            return new Change.Outdated(get(code));
        }
        added.changes();
        note(who, before.matter(), version + 1, out ? Past.Did.RETIRED : Past.Did.RETURNED, before.facts());
        return new Change.Done();
    }

    /** The kinds of authorities that can be competent. */
    public Set<String> authorities() {
        return rules.authorities();
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
        Matter sorted = matter.added() ? matter : null;
        rows.note(matter.code(), new Past(version, clock.instant(), who.account(), did, facts, sorted));
        trail.wrote(
                who, new Subject("matter", matter.id()), "matter." + did.name().toLowerCase(Locale.ROOT));
    }
}
