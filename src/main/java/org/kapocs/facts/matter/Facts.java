package org.kapocs.facts.matter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of a matter.
 *
 * @param source act and section
 * @param web the official site of the authority; may be empty
 * @param served in which languages one is served there
 * @param words by language; Hungarian always
 * @param drafts languages in which a machine wrote the words, and nobody who reads them has said yet that they are right
 */
public record Facts(
        String source,
        String web,
        List<String> served,
        Map<String, Words> words,
        List<Step> steps,
        List<Deadline> deadlines,
        Set<String> drafts) {
    /** The language of the law, which every entry has. */
    public static final String LAW = "hu";

    public Facts {
        served = List.copyOf(served);
        words = Map.copyOf(words);
        steps = List.copyOf(steps);
        deadlines = List.copyOf(deadlines);
        // What was kept before there were drafts says nothing of them.
        drafts = Objects.requireNonNullElse(drafts, Set.<String>of()).stream().collect(Collectors.toUnmodifiableSet());
    }

    public Words in(String language) {
        return words.getOrDefault(language, Words.NONE);
    }

    /** The official name of who is competent, the one on letters and doors. */
    public String office() {
        return in(LAW).authority();
    }

    /**
     * These facts without what other languages still say of something that was changed in the language of the law, and
     * not in them.
     */
    public Facts withoutOutdated(Facts before) {
        return Outdated.leftOut(before, this);
    }

    /** Whether both say the same in the language of the law, and of the law. */
    public boolean sameInLaw(Facts other) {
        return inLaw().equals(other.inLaw());
    }

    private Facts inLaw() {
        return new Facts(
                source,
                web,
                served,
                Map.of(LAW, in(LAW)),
                steps.stream()
                        .map(step -> new Step(step.key(), inLaw(step.said())))
                        .toList(),
                deadlines.stream()
                        .map(each -> new Deadline(
                                each.key(),
                                each.count(),
                                each.unit(),
                                each.way(),
                                each.source(),
                                inLaw(each.said()),
                                inLaw(each.from())))
                        .toList(),
                Set.of());
    }

    private static Map<String, String> inLaw(Map<String, String> said) {
        return Map.of(LAW, said.getOrDefault(LAW, ""));
    }

    public Told authority(String reader) {
        return told(reader, Words::authority);
    }

    public Told bring(String reader) {
        return told(reader, Words::bring);
    }

    public Told time(String reader) {
        return told(reader, Words::time);
    }

    public Told fee(String reader) {
        return told(reader, Words::fee);
    }

    public Told step(Step step, String reader) {
        return Told.of(step.said(), reader);
    }

    public Told deadline(Deadline deadline, String reader) {
        return Told.of(deadline.said(), reader);
    }

    public Told from(Deadline deadline, String reader) {
        return Told.of(deadline.from(), reader);
    }

    private Told told(String reader, Function<Words, String> part) {
        return Told.of(
                words.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> part.apply(each.getValue()))),
                reader);
    }
}
