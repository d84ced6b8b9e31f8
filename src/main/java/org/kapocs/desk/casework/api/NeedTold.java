package org.kapocs.desk.casework.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.program.Means;

/** A need of a case. */
record NeedTold(
        UUID id,

        @Means("A code of the taxonomy, such as housing.rent.")
        String topic,

        Urgency urgency,
        NeedState state,
        @Means("What the caseworker should know.") String note,
        Instant voicedAt,

        @Means("The service of the directory that answered it.") @Nullable
        UUID service,

        @Nullable UnmetReason unmet,
        @Nullable Instant settledAt) {

    static NeedTold of(CaseNeed each) {
        Need need = each.need();
        return new NeedTold(
                need.id(),
                need.voiced().topic(),
                need.voiced().urgency(),
                need.state(),
                each.note(),
                need.voiced().when(),
                need.service(),
                need.reason(),
                need.settledAt());
    }
}
