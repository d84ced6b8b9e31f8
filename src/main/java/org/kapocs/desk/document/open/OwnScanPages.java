package org.kapocs.desk.document.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.kapocs.desk.document.OwnDocuments;
import org.kapocs.desk.document.ScanAnswer;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document that is shown to the newcomer whose it is, open. */
@Controller
@ForCodeHolder
class OwnScanPages {
    private final OwnDocuments documents;
    private final Clock clock;

    OwnScanPages(OwnDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/{language:[a-z]{2}}/my/documents/{document}")
    void scan(@PathVariable UUID document, Who.CodeHolder who, HttpServletResponse response) throws IOException {
        var reading = documents.open(who, document);
        ScanAnswer.send(reading, each -> documents.next(who, each), clock.getZone(), response);
    }
}
