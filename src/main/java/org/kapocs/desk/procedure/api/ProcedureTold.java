package org.kapocs.desk.procedure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.facts.matter.Entry;
import org.kapocs.shared.program.Means;

/** A kind of official business of a case, and how far it has come. */
record ProcedureTold(
        @Means("A code of the catalogue, which says the words.")
        String code,

        List<StepTold> steps,
        List<DeadlineTold> deadlines) {

    /** One of the things to do. */
    record StepTold(String step, boolean done, @Nullable Instant doneAt) {}

    /** A time set by law. */
    record DeadlineTold(
            String deadline,

            @Means("The day from which it counts; null while nobody knows.") @Nullable
            LocalDate from,

            @Means("The last day.") @Nullable LocalDate last) {}

    static ProcedureTold of(Entry entry, Progress progress) {
        String code = entry.matter().code();
        return new ProcedureTold(
                code,
                entry.facts().steps().stream()
                        .map(each -> {
                            Instant at = progress.done(code, each.key())
                                    .map(Progress.Done::at)
                                    .orElse(null);
                            return new StepTold(each.key(), at != null, at);
                        })
                        .toList(),
                entry.facts().deadlines().stream()
                        .map(each -> progress.term(code, each.key())
                                .map(term -> new DeadlineTold(each.key(), term.fromOn(), term.lastOn()))
                                .orElseGet(() -> new DeadlineTold(each.key(), null, null)))
                        .toList());
    }
}
