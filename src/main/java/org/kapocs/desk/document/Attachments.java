package org.kapocs.desk.document;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos, scans and PDFs that go with messages, opened by exactly those who see the message. How they come in is another's. */
@Component
@Transactional
public class Attachments {
    private final AttachmentRows rows;
    private final Trail trail;

    Attachments(AttachmentRows rows, Trail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    /**
     * Opens one of a conversation, which whoever asks was found to read. That it was opened, and why, is kept before its
     * first byte is read.
     *
     * @throws Problem.Missing when it is not there, or not this person's to see
     */
    public Reading open(Who who, Talk talk, UUID id, Purpose purpose) {
        Attachment found = rows.get(who, talk, id).orElseThrow(Problem.Missing::new);
        trail.read(who, subject(id), purpose);
        return rows.reading(found).orElseThrow(Problem.Missing::new);
    }

    /** The next piece; missing when it is not theirs to read any more. */
    @Transactional(readOnly = true)
    public byte[] next(Who who, Reading reading) {
        return rows.piece(reading).orElseThrow(Problem.Missing::new);
    }

    /** All that is left of it; who asks has taken room for as much. */
    @Transactional(readOnly = true)
    byte[] rest(Who who, Reading reading) {
        var all = new ByteArrayOutputStream();
        while (reading.more()) {
            all.writeBytes(next(who, reading));
        }
        return all.toByteArray();
    }

    /** All that went with what was said with the client of a case and about it, nothing of it opened. */
    @Transactional(readOnly = true)
    public List<Subject> subjects(Who.Staff who, @Nullable UUID contact, UUID caseFile) {
        return rows.of(who, contact == null ? Set.of() : Set.of(contact), Set.of(caseFile)).stream()
                .map(each -> subject(each.id()))
                .toList();
    }

    /** What an audit entry about such a file is about. */
    static Subject subject(UUID attachment) {
        return new Subject("attachment", attachment);
    }
}
