package org.kapocs.desk.document;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.facts.client.ClientKey;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How scans come in: looked at and made anew first, with no transaction open meanwhile, and then kept. */
@Component
public class Sending {
    private final DocumentRows rows;
    private final ScanRows scans;
    private final DocumentSeal seal;
    private final Grounds grounds;
    private final Trail trail;
    private final Once once;
    private final TransactionTemplate work;
    private final Clock clock;

    Sending(
            DocumentRows rows,
            ScanRows scans,
            DocumentSeal seal,
            Grounds grounds,
            Trail trail,
            Once once,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.scans = scans;
        this.seal = seal;
        this.grounds = grounds;
        this.trail = trail;
        this.once = once;
        this.work = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What became of a file. */
    public sealed interface Came {
        /** @param lessened whether something was left out that a reader could miss */
        record Kept(UUID document, boolean lessened) implements Came {}

        record Refused(Unfit why) implements Came {}
    }

    /** That the case may be written into now, before anything is sent into it. */
    public void demand(Who.Staff who, UUID caseFile) {
        work.executeWithoutResult(_ -> grounds.writable(who, caseFile));
    }

    /** Keeps a scan as a new document, while the case may be written into. The same key keeps it once. */
    public Came add(Who.Staff who, UUID caseFile, Card card, byte[] sent, String onceKey) {
        return add(who, caseFile, card, null, sent, onceKey);
    }

    /** @param contact with which it came: it is opened with that code, and not with another of the case; null for the first */
    Came add(Who.Staff who, UUID caseFile, Card card, @Nullable UUID contact, byte[] sent, String onceKey) {
        return looked(
                who,
                caseFile,
                sent,
                onceKey,
                (clean, hash) -> once.run(onceKey, () -> {
                    Case file = grounds.writable(who, caseFile);
                    ClientKey key = seal.key(who, file.client());
                    UUID id = Ids.next();
                    byte[] own = card.own() ? seal.ownLabel(id, card.label()) : null;
                    rows.insert(who, id, file, contact, card, seal.label(key, id, card.label()), own, clock.instant());
                    scans.insert(key, edition(who, id, 1, clean), clean, hash);
                    trail.wrote(who, Documents.subject(id), "document.added");
                    return id;
                }));
    }

    /** Keeps a newer scan of the same document; the one before stays as an earlier edition. The same key keeps it once. */
    public Came replace(Who.Staff who, Document document, byte[] sent, String onceKey) {
        return looked(
                who,
                document.caseFile(),
                sent,
                onceKey,
                (clean, hash) -> once.run(onceKey, () -> {
                    grounds.writable(who, document.caseFile());
                    ClientKey key = seal.key(who, document.client());
                    if (!rows.touch(who, document.id())) {
                        throw new Problem.Conflict("document.error.changed");
                    }
                    List<Edition> before = scans.of(document.id());
                    int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
                    scans.insert(key, edition(who, document.id(), number, clean), clean, hash);
                    trail.wrote(who, Documents.subject(document.id()), "document.replaced");
                    return document.id();
                }));
    }

    private interface Keeping {
        UUID keep(Clean clean, byte[] sentHash);
    }

    private Came looked(Who.Staff who, UUID caseFile, byte[] sent, String onceKey, Keeping keeping) {
        Optional<UUID> made = Objects.requireNonNull(work.execute(_ -> once.made(onceKey)));
        if (made.isPresent()) {
            return new Came.Kept(made.get(), false);
        }
        demand(who, caseFile);
        byte[] hash = seal.sent(caseFile, sent);
        if (!Objects.requireNonNull(work.execute(_ -> scans.same(caseFile, hash)))
                .isEmpty()) {
            return new Came.Refused(Unfit.TWICE);
        }
        try {
            Clean clean = Intake.of(sent);
            return new Came.Kept(
                    Objects.requireNonNull(work.execute(_ -> keeping.keep(clean, hash))), clean.lessened());
        } catch (Refusal refused) {
            return new Came.Refused(refused.why());
        }
    }

    private Edition edition(Who.Staff who, UUID document, int number, Clean clean) {
        return new Edition(
                Ids.next(),
                document,
                number,
                clean.media(),
                clean.bytes().length,
                ScanRows.pieces(clean),
                clean.pages(),
                clean.thumbnail() != null,
                clean.lessened(),
                clock.instant(),
                who.account());
    }
}
