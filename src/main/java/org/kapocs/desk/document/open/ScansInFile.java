package org.kapocs.desk.document.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.document.OwnDocuments;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Shows newcomers in their own file the documents that are shown to them, and lets them see who opened any. */
@Component
class ScansInFile implements FilePart {
    private final OwnDocuments documents;
    private final Clock clock;

    ScansInFile(OwnDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        OwnDocuments.Own own = documents.of(who);
        return new Added(
                own.shown().isEmpty() ? List.of() : List.of(new OwnScans(own.shown(), LocalDate.now(clock))),
                own.subjects(),
                Map.of());
    }
}
