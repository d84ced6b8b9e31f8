package org.kapocs.desk.document.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.document.Document;
import org.kapocs.desk.document.DocumentKind;
import org.kapocs.desk.document.Documents;
import org.kapocs.desk.document.Label;
import org.kapocs.desk.document.Media;
import org.kapocs.desk.document.WhoSees;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What documents a case has, for programs. What a scan shows is opened one at a time. */
@RestController
@ForToken(Action.READ_CASES)
class DocumentsApi {
    private final Documents documents;
    private final Cases cases;

    DocumentsApi(Documents documents, Cases cases) {
        this.documents = documents;
        this.cases = cases;
    }

    /** A document that is kept, and not what it shows. */
    record DocumentTold(
            UUID id,
            DocumentKind kind,

            @Means("May be empty: then the kind is what it is called.")
            String title,

            @Means("Of which day it is.") @Nullable LocalDate dated,

            @Means("The last day on which it is valid.") @Nullable
            LocalDate until,

            WhoSees sees,

            @Means("Whether its client may open it in their own file.")
            boolean own,

            Media media,
            int pages,
            long bytes,
            Instant addedAt,
            int version) {

        static DocumentTold of(Document each) {
            Label label = each.known().label();
            return new DocumentTold(
                    each.id(),
                    label.kind(),
                    label.title(),
                    label.dated(),
                    label.until(),
                    each.known().sees(),
                    each.known().own(),
                    each.scan().media(),
                    each.scan().pages(),
                    each.scan().bytes(),
                    each.addedAt(),
                    each.version());
        }
    }

    @GetMapping("/api/v1/cases/{id}/documents")
    @Operation("The documents of a case that the person who answers for the program may see, in the order they came.")
    Lines<DocumentTold> all(@PathVariable UUID id, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        return new Lines<>(
                documents.ofCase(who, id).stream()
                        .filter(Document::kept)
                        .map(DocumentTold::of)
                        .toList(),
                null);
    }
}
