package org.kapocs.desk.casework.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.program.Means;

/** A case in a list. */
record CaseLineTold(
        UUID id,
        String number,
        CaseState state,
        @Nullable ClientLine client,
        @Means("The account of the caseworker.") UUID owner,
        Instant openedAt,
        @Means("When something was last done in it.") Instant lastAt,
        @Means("Whether the client waits for an answer.") boolean waits,
        List<OpenNeed> openNeeds) {

    /** A need that is open. */
    record OpenNeed(UUID id, String topic, Urgency urgency) {}

    static CaseLineTold of(CaseLine line) {
        return new CaseLineTold(
                line.id(),
                line.number(),
                line.state(),
                line.client() == null ? null : ClientLine.of(line.client()),
                line.owner(),
                line.openedAt(),
                line.lastAt(),
                line.waits(),
                line.open()
                        .map(each -> new OpenNeed(
                                each.id(), each.voiced().topic(), each.voiced().urgency()))
                        .toList());
    }
}
