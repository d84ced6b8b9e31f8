package org.kapocs.desk.consult.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.Asked;
import org.kapocs.desk.consult.ConsultState;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.Turn;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.program.Means;

/** An expert is asked about a case. */
record ConsultationTold(
        UUID id,
        UUID caseId,
        @Means("The account of who asked.") UUID account,
        @Means("The organization that is asked.") UUID to,
        String toName,
        Field field,

        @Means("In which the answer is read, BCP 47.") String language,

        Urgency urgency,
        String question,

        @Means("What of the file the expert may see.") List<Section> sections,

        @Means("Why another organization may see that.") @Nullable
        LegalBasis basis,

        ConsultState state,
        @Means("Whether the expert waits for who asked.") boolean asksBack,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant answeredAt,
        List<TurnTold> turns,
        @Means("The same as in the ETag.") int version) {

    /** What was said or done about it. */
    record TurnTold(
            Instant at,
            Turn.What what,
            @Nullable UUID organization,
            @Means("In somebody's own words; may be empty.") String text) {}

    static ConsultationTold of(Asked asked) {
        return of(asked.consultation(), asked.turns());
    }

    static ConsultationTold of(Consultation each, List<Turn> turns) {
        return new ConsultationTold(
                each.id(),
                each.caseFile(),
                each.account(),
                each.to().organization(),
                each.to().name(),
                each.field(),
                each.language(),
                each.urgency(),
                each.question(),
                each.sections().stream().sorted().toList(),
                each.basis(),
                each.state(),
                each.asksBack(),
                each.askedAt(),
                each.dueAt(),
                each.answeredAt(),
                turns.stream()
                        .filter(turn -> turn.consultation().equals(each.id()))
                        .map(turn -> new TurnTold(turn.at(), turn.what(), turn.organization(), turn.text()))
                        .toList(),
                each.version());
    }
}
