package org.kapocs.desk.document.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.desk.document.Attachments;
import org.kapocs.desk.document.ScanAnswer;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file that goes with a message of one's own file, open. */
@Controller
@ForCodeHolder
class OwnAttachmentPages {
    private final Attachments attachments;
    private final Clock clock;

    OwnAttachmentPages(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping("/{language:[a-z]{2}}/my/attachments/{attachment}")
    void file(@PathVariable UUID attachment, Who.CodeHolder who, HttpServletResponse response) throws IOException {
        var reading = attachments.open(who, Talk.of(who.contact()), attachment, Purpose.OWN_FILE);
        ScanAnswer.send(reading, each -> attachments.next(who, each), clock.getZone(), response);
    }
}
