package org.kapocs.desk.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Told;

/**
 * What a client is told of a matter: what to bring, what to do, and what is done. Not who did it.
 *
 * @param checkedOn when somebody of the house compared it with its sources; null while nobody has
 * @param reader the tag of the client's language
 */
public record ToldMatter(
        Facts facts,
        List<ToldStep> steps,
        List<ToldTerm> terms,
        @Nullable LocalDate checkedOn,
        String reader) {

    /** What is known of the matter and how far it has come, for somebody who reads this language. */
    public static ToldMatter of(Entry entry, Progress progress, LocalDate today, String reader) {
        String code = entry.matter().code();
        List<ToldStep> steps = entry.facts().steps().stream()
                .map(step -> new ToldStep(
                        entry.facts().step(step, reader),
                        progress.done(code, step.key()).isPresent()))
                .toList();
        List<ToldTerm> terms = progress.termsOf(code).stream()
                .flatMap(term -> entry.facts().deadlines().stream()
                        .filter(law -> law.key().equals(term.deadline()))
                        .map(law -> new ToldTerm(
                                entry.facts().deadline(law, reader),
                                term.lastOn(),
                                term.lastOn().isBefore(today))))
                .toList();
        return new ToldMatter(entry.facts(), steps, terms, entry.checkedOn(), reader);
    }

    public record ToldStep(Told told, boolean done) {}

    /**
     * A deadline that runs.
     *
     * @param over whether its last day is over
     */
    public record ToldTerm(Told told, LocalDate lastOn, boolean over) {}

    /** Whether something stands there in another language than the client's. */
    public boolean untold() {
        return told().anyMatch(told -> !told.language().equals(reader));
    }

    /** Whether something stands there that a machine wrote and nobody has read. */
    public boolean drafted() {
        return facts.drafts().contains(reader)
                && told().anyMatch(told -> told.language().equals(reader));
    }

    private Stream<Told> told() {
        return Stream.of(
                        Stream.of(facts.authority(reader), facts.bring(reader), facts.time(reader), facts.fee(reader)),
                        steps.stream().map(ToldStep::told),
                        terms.stream().map(ToldTerm::told))
                .flatMap(told -> told)
                .filter(told -> !told.text().isBlank());
    }
}
