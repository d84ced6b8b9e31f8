package org.kapocs.desk.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the matters of a case have come.
 *
 * @param done the steps that are done
 * @param terms the deadlines of which it is known from when they count
 */
public record Progress(List<Done> done, List<Term> terms) {

    /** @param by the account of who ticked it off */
    public record Done(String code, String step, Instant at, UUID by) {}

    /**
     * A deadline that runs.
     *
     * @param fromOn the day from which it counts
     * @param lastOn the last day
     */
    public record Term(UUID id, String code, String deadline, LocalDate fromOn, LocalDate lastOn) {}

    /** That this step is done; empty when it is not. */
    public Optional<Done> done(String code, String step) {
        return done.stream()
                .filter(each -> each.code().equals(code) && each.step().equals(step))
                .findFirst();
    }

    /** When this deadline is; empty when nobody knows from when it counts. */
    public Optional<Term> term(String code, String deadline) {
        return terms.stream()
                .filter(each -> each.code().equals(code) && each.deadline().equals(deadline))
                .findFirst();
    }

    /** The deadlines of a matter, the first that comes first. */
    public List<Term> termsOf(String code) {
        return terms.stream()
                .filter(each -> each.code().equals(code))
                .sorted(Comparator.comparing(Term::lastOn))
                .toList();
    }
}
