package org.kapocs.desk.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.SentForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that came with a message and are kept among the documents of the case: looked at, made anew and sealed as any other. */
@Component
public class KeptFiles {
    private static final int KILOBYTE = 1024;

    private final Attachments attachments;
    private final Sending sending;
    private final DocumentRows rows;
    private final ScanRows scans;
    private final DocumentSeal seal;
    private final TransactionTemplate work;

    KeptFiles(
            Attachments attachments,
            Sending sending,
            DocumentRows rows,
            ScanRows scans,
            DocumentSeal seal,
            PlatformTransactionManager transactions) {
        this.attachments = attachments;
        this.sending = sending;
        this.rows = rows;
        this.scans = scans;
        this.seal = seal;
        this.work = new TransactionTemplate(transactions);
    }

    /**
     * Keeps one of a conversation that whoever asks was found to read, while the case may be written into. What is among
     * its documents already is not kept twice. The same key keeps it once.
     *
     * @param kind a {@link DocumentKind} by name
     * @return whether it is among the documents now; false when it cannot be for the moment
     */
    public boolean keep(Who.Staff who, Talk talk, UUID caseFile, UUID attachment, String kind, String onceKey) {
        sending.demand(who, caseFile);
        var card = new Card(new Label(kind(kind), "", null, null), WhoSees.CASE, false);
        Reading reading = attachments.open(who, talk, attachment, Purpose.CASEWORK);
        int kilobytes = Math.ceilDiv((int) reading.bytes(), KILOBYTE);
        if (!SentForm.Room.DESK.take(kilobytes)) {
            return false;
        }
        try {
            return keep(who, talk, caseFile, attachment, card, attachments.rest(who, reading), onceKey);
        } finally {
            SentForm.Room.DESK.give(kilobytes);
        }
    }

    private boolean keep(
            Who.Staff who, Talk talk, UUID caseFile, UUID attachment, Card card, byte[] content, String onceKey) {
        byte[] hash = seal.sent(caseFile, content);
        List<UUID> same = Objects.requireNonNull(work.execute(_ -> scans.same(caseFile, hash)));
        if (!same.isEmpty()) {
            return noted(who, same.getFirst(), attachment);
        }
        return switch (sending.add(who, caseFile, card, talk.contact(), content, onceKey)) {
            case Sending.Came.Kept kept -> noted(who, kept.document(), attachment);
            case Sending.Came.Refused _ -> false;
        };
    }

    private boolean noted(Who.Staff who, UUID document, UUID attachment) {
        work.executeWithoutResult(_ -> rows.keptFrom(who, document, attachment));
        return true;
    }

    private static DocumentKind kind(String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid(Map.of("kind", "document.error.kind")));
    }
}
