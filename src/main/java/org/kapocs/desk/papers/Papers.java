package org.kapocs.desk.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.facts.client.ClientKey;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Identity documents and residence status of clients, kept in a case only where a matter or a need of it depends on
 * them. What is in one is sealed; it is seen one at a time, for a purpose that its owner reads.
 */
@Component
@Transactional
public class Papers {
    private final PaperRows rows;
    private final PaperSeal seal;
    private final ReminderRows reminders;
    private final Reasons reasons;
    private final Cases cases;
    private final Grounds grounds;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Papers(
            PaperRows rows,
            PaperSeal seal,
            ReminderRows reminders,
            Reasons reasons,
            Cases cases,
            Grounds grounds,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.reminders = reminders;
        this.reasons = reasons;
        this.cases = cases;
        this.grounds = grounds;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Keeps a paper while the case may be written into. The same key keeps it once; a second status is a conflict.
     *
     * @param reason the message key of a matter or topic of the case: without one that depends on it nothing is kept
     */
    public UUID record(Who.Staff who, UUID caseFile, Paper paper, String reason, String onceKey) {
        return once.run(onceKey, () -> {
            Case file = grounds.writable(who, caseFile);
            reasons.demand(who, caseFile, reason);
            UUID id = Ids.next();
            var kept = new KeptPaper(
                    id,
                    KeptPaper.Kind.of(paper),
                    caseFile,
                    file.client(),
                    reason,
                    1,
                    clock.instant(),
                    who.account(),
                    null,
                    null);
            if (!rows.insert(who, kept, file, seal.sealed(who, file.client(), id, paper), seal.hash(paper))) {
                throw new Problem.Conflict("papers.error.status");
            }
            trail.wrote(who, subject(id), "papers.recorded");
            return id;
        });
    }

    /** What is kept in a case and what was removed, without anything that is sealed. */
    @Transactional(readOnly = true)
    public List<KeptPaper> ofCase(Who.Staff who, UUID caseFile) {
        return rows.ofCase(who, caseFile);
    }

    /** The documents of a case by the id of their paper, each with no more than tells it from another. */
    public Map<UUID, MaskedDocument> masked(Who.Staff who, UUID caseFile) {
        Case file = cases.get(who, caseFile, Purpose.CASEWORK);
        ClientKey key = seal.key(who, file.client());
        return rows.documents(who, caseFile).stream()
                .collect(Collectors.toMap(PaperRows.Sealed::id, row -> MaskedDocument.of(seal.opened(key, row))));
    }

    /** That a paper is kept; missing when it is not this person's to see, or not of this case and kind. */
    @Transactional(readOnly = true)
    public KeptPaper kept(Who.Staff who, UUID caseFile, UUID id, KeptPaper.Kind kind) {
        return rows.get(who, id)
                .filter(paper ->
                        paper.kept() && paper.kind() == kind && paper.caseFile().equals(caseFile))
                .orElseThrow(Problem.Missing::new);
    }

    /** Opens a paper. That it was seen, and why, is kept, and its owner reads it. */
    public Paper show(Who.Staff who, KeptPaper paper, Purpose purpose) {
        ClientKey key = seal.key(who, paper.client());
        Paper open =
                rows.content(who, paper.id()).map(row -> seal.opened(key, row)).orElseThrow(Problem.Missing::new);
        trail.read(who, subject(paper.id()), purpose);
        return open;
    }

    /** Replaces what is in a paper, while the case may be written into; a conflict when it changed since that version. */
    public void correct(Who.Staff who, KeptPaper paper, int version, Paper anew) {
        grounds.writable(who, paper.caseFile());
        ClientKey key = seal.key(who, paper.client());
        Optional<LocalDate> before =
                rows.content(who, paper.id()).map(row -> seal.opened(key, row)).map(Paper::until);
        byte[] content = seal.sealed(who, paper.client(), paper.id(), anew);
        if (KeptPaper.Kind.of(anew) != paper.kind()
                || !rows.correct(who, paper.id(), version, content, seal.hash(anew))) {
            throw new Problem.Conflict("papers.error.changed");
        }
        if (!before.equals(Optional.ofNullable(anew.until()))) {
            reminders.forget(paper.id());
        }
        trail.wrote(who, subject(paper.id()), "papers.corrected");
    }

    /** Removes what is in a paper, at any time and for good; that there was one stays, and who removed it. */
    public void remove(Who.Staff who, KeptPaper paper) {
        seal.renew(who, paper.client(), () -> rows.remove(who, paper.id(), clock.instant()));
        reminders.forget(paper.id());
        trail.wrote(who, subject(paper.id()), "papers.removed");
    }

    /**
     * The papers with exactly this number, as far as they are this person's to see. That somebody searched is kept, and
     * how many were found; not what for.
     */
    public List<KeptPaper> find(Who.Staff who, DocumentKind kind, String country, String number) {
        List<KeptPaper> found = rows.byHash(who, seal.hash(kind, country, number));
        trail.wrote(who, new Subject("account", who.account()), "papers.searched." + found.size());
        return found;
    }

    /** What is kept of the newcomer themselves. */
    @Transactional(readOnly = true)
    public List<KeptPaper> own(Who.CodeHolder who) {
        return rows.ofContact(who);
    }

    /** What an audit entry about a paper is about. */
    static Subject subject(UUID paper) {
        return new Subject("paper", paper);
    }

    /** For what a paper may be kept in this case, as message keys; empty when nothing there depends on one. */
    public List<String> reasons(Who.Staff who, UUID caseFile) {
        return reasons.of(who, caseFile);
    }

    /** A document as it is told from another. */
    public record MaskedDocument(DocumentKind kind, String number) {
        static MaskedDocument of(Paper paper) {
            var document = (Paper.Document) paper;
            return new MaskedDocument(document.kind(), document.masked());
        }
    }
}
