package org.kapocs.desk.procedure.open;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Told;
import org.kapocs.shared.web.Piece;

/**
 * A matter in the file of the newcomer whose it is: what to bring, what to do, and what is done. Not who did it.
 *
 * @param checkedOn when somebody of the house compared it with its sources; null while nobody has
 * @param reader the tag of the newcomer's language
 */
public record OwnMatter(
        Facts facts,
        List<OwnStep> steps,
        List<OwnTerm> terms,
        @Nullable LocalDate checkedOn,
        String reader) implements Piece {

    public record OwnStep(Told told, boolean done) {}

    /**
     * A deadline that runs.
     *
     * @param over whether its last day is over
     */
    public record OwnTerm(Told told, LocalDate lastOn, boolean over) {}

    /** Whether something stands there in another language than the newcomer's. */
    public boolean untold() {
        return Stream.of(
                        Stream.of(facts.authority(reader), facts.bring(reader), facts.time(reader), facts.fee(reader)),
                        steps.stream().map(OwnStep::told),
                        terms.stream().map(OwnTerm::told))
                .flatMap(told -> told)
                .anyMatch(told -> !told.text().isBlank() && !told.language().equals(reader));
    }
}
