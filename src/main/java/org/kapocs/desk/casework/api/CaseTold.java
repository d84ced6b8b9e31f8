package org.kapocs.desk.casework.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.program.Means;

/** A case with its client and its needs. */
record CaseTold(
        UUID id,
        @Means("As people write it, such as K-2026-0417.") String number,
        CaseState state,
        LegalBasis legalBasis,
        @Means("The account of the caseworker.") UUID owner,

        @Means("The contact through which the client sees it.") @Nullable
        UUID contact,

        String summary,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        @Means("The same as in the ETag.") int version,
        UUID client,

        @Means("What is known of the client; it has an ETag of its own under /client.")
        PersonTold person,

        List<NeedTold> needs,
        @Means("Codes of the catalogue.") List<String> matters) {

    static CaseTold of(CaseFile whole) {
        Case file = whole.file();
        return new CaseTold(
                file.id(),
                file.number(),
                file.state(),
                file.legalBasis(),
                file.owner(),
                file.contact(),
                file.summary(),
                file.openedAt(),
                file.closedAt(),
                file.closeReason(),
                file.version(),
                file.client(),
                PersonTold.of(whole.client().person()),
                whole.needs().stream().map(NeedTold::of).toList(),
                whole.matters().stream().map(Matter::code).toList());
    }
}
