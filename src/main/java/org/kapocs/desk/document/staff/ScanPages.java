package org.kapocs.desk.document.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.kapocs.desk.document.Documents;
import org.kapocs.desk.document.ScanAnswer;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A scan itself, and its small picture. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/documents/{document}/editions/{edition}")
class ScanPages {
    private final Documents documents;
    private final Clock clock;

    ScanPages(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/scan")
    void scan(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @PathVariable UUID edition,
            @RequestParam Purpose purpose,
            Who.Staff who,
            HttpServletResponse response)
            throws IOException {
        var reading = documents.open(who, id, document, edition, purpose);
        ScanAnswer.send(reading, each -> documents.next(who, each), clock.getZone(), response);
    }

    @GetMapping("/thumbnail")
    void thumbnail(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @PathVariable UUID edition,
            Who.Staff who,
            HttpServletResponse response)
            throws IOException {
        ScanAnswer.send(documents.thumbnail(who, id, document, edition), response);
    }
}
