package org.kapocs.desk.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of messages in what a person is given. What partners wrote about them, somebody reads before. */
@Component
class AttachmentCopies {
    private static final String OF_PERSON = "(contact = any(:contacts) or case_file = any(:cases))";

    static final Holding PIECES = Holding.of(
                    "document.attachment_piece",
                    "attachment in (select a.id from document.attachment a where " + OF_PERSON + ")")
            .withheld(Withheld.MACHINE)
            .cascades();
    static final Holding FILES = Holding.of("document.attachment", OF_PERSON)
            .by("id")
            .known("attachment")
            .gives("at", Fact.WHEN)
            .gives("media", Fact.KIND)
            .toBeRead()
            .withCode("contact is not null", "at", "media");

    private final AttachmentRows rows;
    private final Trail trail;
    private final TransactionTemplate work;
    private final ZoneId zone;

    AttachmentCopies(AttachmentRows rows, Trail trail, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.work = new TransactionTemplate(transactions);
        this.zone = clock.getZone();
    }

    /** Piece by piece, each in a transaction of its own: nobody's slow line holds one of our connections. */
    void give(Who.Machine house, PersonalData.Taking taking, PersonalData.Files files) throws IOException {
        var whose = taking.whose();
        List<Attachment> all = Objects.requireNonNull(Standing.as(
                house, () -> work.execute(_ -> rows.of(house, whose.contacts(), whose.cases()))));
        for (Attachment each : all) {
            if (!taking.leftOut().contains(each.id())) {
                give(house, taking.by(), each, files);
            }
        }
    }

    private void give(Who.Machine house, Who.Staff taker, Attachment attachment, PersonalData.Files files)
            throws IOException {
        Optional<Reading> opened =
                Objects.requireNonNull(Standing.as(house, () -> work.execute(_ -> opened(attachment))));
        if (opened.isEmpty()) {
            return;
        }
        Reading reading = opened.get();
        Standing.as(
                taker,
                () -> work.executeWithoutResult(_ ->
                        trail.took(taker, Attachments.subject(attachment.id()), "attachment.copied", Purpose.RIGHTS)));
        OutputStream file = files.begin("attachments/" + attachment.id() + "-" + reading.name(zone));
        while (reading.more()) {
            file.write(Objects.requireNonNull(Standing.as(house, () -> work.execute(_ -> rows.piece(reading))))
                    .orElseThrow(Problem.Missing::new));
        }
    }

    /** What no key opens any more is told, and comes without a file, as where the key of a client is gone. */
    private Optional<Reading> opened(Attachment attachment) {
        try {
            return rows.reading(attachment);
        } catch (IllegalStateException closed) {
            return Optional.empty();
        }
    }
}
