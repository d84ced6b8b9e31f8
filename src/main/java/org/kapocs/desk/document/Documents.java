package org.kapocs.desk.document;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.facts.client.ClientKey;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scans and photos of clients' documents in a case: seen closed, with a small picture that cannot be read; opened one at
 * a time, for a purpose that their owner reads. How they come in is {@link Sending}.
 */
@Component
@Transactional
public class Documents {
    private static final int LONGEST_REASON = 500;

    private final DocumentRows rows;
    private final ScanRows scans;
    private final DocumentSeal seal;
    private final ReminderRows reminders;
    private final Grounds grounds;
    private final Trail trail;
    private final Clock clock;

    Documents(
            DocumentRows rows,
            ScanRows scans,
            DocumentSeal seal,
            ReminderRows reminders,
            Grounds grounds,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.scans = scans;
        this.seal = seal;
        this.reminders = reminders;
        this.grounds = grounds;
        this.trail = trail;
        this.clock = clock;
    }

    /** The documents of a case that this person may see, removed ones too, in the order in which they came. */
    public List<Document> ofCase(Who.Staff who, UUID caseFile) {
        return labelled(who, rows.ofCase(who, caseFile));
    }

    /** What hangs on a case of documents, nothing of it opened. */
    @Transactional(readOnly = true)
    public List<Subject> subjects(Who.Staff who, UUID caseFile) {
        return rows.ofCase(who, caseFile).stream()
                .map(row -> subject(row.closed().id()))
                .toList();
    }

    /** One that is kept; missing when it is not this person's to see, or not of this case. */
    public Document get(Who.Staff who, UUID caseFile, UUID id) {
        return rows.get(who, id)
                .filter(row -> row.label() != null && row.closed().caseFile().equals(caseFile))
                .map(row -> labelled(who, List.of(row)).getFirst())
                .filter(Document::kept)
                .orElseThrow(Problem.Missing::new);
    }

    /** Its scans, the newest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(Who.Staff who, Document document) {
        return rows.get(who, document.id()).isEmpty() ? List.of() : scans.of(document.id());
    }

    /** The small picture of a scan; missing when it has none. */
    public byte[] thumbnail(Who.Staff who, UUID caseFile, UUID id, UUID edition) {
        Document document = get(who, caseFile, id);
        demand(document, edition);
        ClientKey key = seal.key(who, document.client());
        ScanRows.SealedThumbnail sealed = scans.thumbnail(edition).orElseThrow(Problem.Missing::new);
        return seal.openThumbnail(seal.scanKey(key, edition, sealed.key()), edition, sealed.thumbnail());
    }

    /** Opens a scan. That it was opened, and why, is kept before its first byte is read; its owner reads it. */
    public Reading open(Who.Staff who, UUID caseFile, UUID id, UUID edition, Purpose purpose) {
        if (!purpose.name().startsWith("DOCUMENT_")) {
            throw new Problem.Invalid(Map.of());
        }
        Document document = get(who, caseFile, id);
        Edition found = demand(document, edition);
        ClientKey key = seal.key(who, document.client());
        byte[] sealed = scans.key(edition).orElseThrow(Problem.Missing::new);
        trail.read(who, subject(id), purpose);
        return new Reading(document, found, seal.scanKey(key, edition, sealed));
    }

    /** The next piece; missing when the scan was removed meanwhile. */
    @Transactional(readOnly = true)
    public byte[] next(Who.Staff who, Reading reading) {
        return piece(scans, seal, reading);
    }

    static byte[] piece(ScanRows scans, DocumentSeal seal, Reading reading) {
        byte[] sealed = scans.piece(reading.scan(), reading.next());
        if (sealed == null) {
            throw new Problem.Missing();
        }
        return reading.took(seal.openPiece(reading.key(), reading.scan(), reading.next(), reading.pieces(), sealed));
    }

    /**
     * Changes what is told of it, while the case may be written into; a conflict when it changed since that version.
     *
     * @throws Problem.Invalid when whoever corrects it would not see it any more
     */
    public void correct(Who.Staff who, Document document, int version, Card anew) {
        boolean theirs = document.addedBy().equals(who.account()) || who.roles().contains(Role.SUPERVISOR);
        if (anew.sees() == WhoSees.MINE && !theirs) {
            throw new Problem.Invalid(Map.of("sees", "document.error.nottheirs"));
        }
        grounds.writable(who, document.caseFile());
        ClientKey key = seal.key(who, document.client());
        byte[] own = anew.own() ? seal.ownLabel(document.id(), anew.label()) : null;
        if (!rows.correct(who, document.id(), version, anew, seal.label(key, document.id(), anew.label()), own)) {
            throw new Problem.Conflict("document.error.changed");
        }
        reminders.forget(document.id());
        trail.wrote(who, subject(document.id()), "document.corrected");
    }

    /** Removes it at any time and for good, all its scans; that there was one stays, who removed it, and why. */
    public void remove(Who.Staff who, Document document, String why) {
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new Problem.Invalid(Map.of("why", "document.error.why"));
        }
        if (rows.remove(who, document.id(), why.strip(), clock.instant())) {
            scans.remove(document.id());
            reminders.forget(document.id());
            trail.wrote(who, subject(document.id()), "document.removed");
        }
    }

    /** What an audit entry about a document is about. */
    static Subject subject(UUID document) {
        return new Subject("document", document);
    }

    private Edition demand(Document document, UUID edition) {
        return scans.of(document.id()).stream()
                .filter(each -> each.id().equals(edition))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
    }

    /** The key is asked for once, and only where something is to be opened. */
    private List<Document> labelled(Who.Staff who, List<DocumentRows.Row> found) {
        if (found.stream().allMatch(row -> row.label() == null)) {
            return found.stream().map(row -> row.with(null)).toList();
        }
        ClientKey key = seal.key(who, found.getFirst().closed().client());
        return found.stream()
                .map(row -> row.with(
                        row.label() == null
                                ? null
                                : seal.label(key, row.closed().id(), row.label())))
                .toList();
    }
}
