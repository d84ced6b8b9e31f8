package org.kapocs.desk.document;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kapocs.facts.client.ClientKey;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents as the newcomer sees them whose they are: those that somebody shows to them. */
@Component
public class OwnDocuments {
    private static final Who.Machine HOUSE = new Who.Machine("document.own");

    private final DocumentRows rows;
    private final ScanRows scans;
    private final DocumentSeal seal;
    private final Trail trail;
    private final TransactionTemplate work;

    OwnDocuments(
            DocumentRows rows,
            ScanRows scans,
            DocumentSeal seal,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.scans = scans;
        this.seal = seal;
        this.trail = trail;
        this.work = new TransactionTemplate(transactions);
    }

    /**
     * What they find of documents in their file.
     *
     * @param shown those that they may open
     * @param subjects all that are or were kept of them, for who opened one
     */
    public record Own(List<Document> shown, List<Subject> subjects) {}

    /** What they find of documents in their file. */
    @Transactional(readOnly = true)
    public Own of(Who.CodeHolder who) {
        List<DocumentRows.Row> all = rows.ofContact(who);
        return new Own(
                all.stream().filter(OwnDocuments::shown).map(this::opened).toList(),
                all.stream().map(row -> Documents.subject(row.closed().id())).toList());
    }

    /** Opens one that is shown to them. The house fetches the key, which is none of a newcomer's rows. */
    public Reading open(Who.CodeHolder who, UUID id) {
        Document document = Objects.requireNonNull(work.execute(_ -> {
            Document found = rows.get(who, id)
                    .filter(OwnDocuments::shown)
                    .map(this::opened)
                    .orElseThrow(Problem.Missing::new);
            trail.read(who, Documents.subject(id), Purpose.OWN_FILE);
            return found;
        }));
        return Standing.as(HOUSE, () -> Objects.requireNonNull(work.execute(_ -> reading(document))));
    }

    /** The next piece; missing when it is not shown to them any more. */
    public byte[] next(Who.CodeHolder who, Reading reading) {
        return Objects.requireNonNull(work.execute(_ -> Documents.piece(scans, seal, reading)));
    }

    private Reading reading(Document document) {
        ClientKey key = seal.key(HOUSE, document.client()).orElseThrow(Problem.Missing::new);
        UUID edition = document.scan().id();
        byte[] sealed = scans.key(edition).orElseThrow(Problem.Missing::new);
        return new Reading(document, document.scan(), seal.scanKey(key, edition, sealed));
    }

    private static boolean shown(DocumentRows.Row row) {
        return row.own() && row.ownLabel() != null && row.closed().edition() != null;
    }

    private Document opened(DocumentRows.Row row) {
        return row.with(seal.ownLabel(row.closed().id(), Objects.requireNonNull(row.ownLabel())));
    }
}
