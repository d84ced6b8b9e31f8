package org.kapocs.facts.matter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of a matter.
 *
 * @param source act and section
 * @param web the official site of the authority; may be empty
 * @param served in which languages one is served there
 * @param words by language; Hungarian always
 */
public record Facts(
        String source,
        String web,
        List<String> served,
        Map<String, Words> words,
        List<Step> steps,
        List<Deadline> deadlines) {
    /** The language of the law, which every entry has. */
    public static final String LAW = "hu";

    public Facts {
        served = List.copyOf(served);
        words = Map.copyOf(words);
        steps = List.copyOf(steps);
        deadlines = List.copyOf(deadlines);
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
