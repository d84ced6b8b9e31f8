package org.kapocs.desk.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Scans and photos of a person's documents. */
@Component
class DocumentPersonalData implements PersonalData {
    private static final String OF_CASE = "case_file = any(:cases)";
    private static final String HANGS = "document in (select d.id from document.document d where d." + OF_CASE + ")";

    private final DocumentRows rows;
    private final ScanRows scans;
    private final DocumentSeal seal;
    private final AttachmentCopies attachments;
    private final Trail trail;
    private final TransactionTemplate work;
    private final ZoneId zone;

    DocumentPersonalData(
            DocumentRows rows,
            ScanRows scans,
            DocumentSeal seal,
            AttachmentCopies attachments,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.scans = scans;
        this.seal = seal;
        this.attachments = attachments;
        this.trail = trail;
        this.work = new TransactionTemplate(transactions);
        this.zone = clock.getZone();
    }

    @Override
    public String room() {
        return "document";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                AttachmentCopies.PIECES,
                AttachmentCopies.FILES,
                Holding.of("document.reminder", HANGS).withheld(Withheld.MACHINE),
                Holding.of("document.piece", "edition in (select e.id from document.edition e where e." + HANGS + ")")
                        .withheld(Withheld.MACHINE)
                        .cascades(),
                Holding.of("document.edition", HANGS)
                        .by("document, number")
                        .outWith("document")
                        .gives("added_at", Fact.WHEN)
                        .gives("number", Fact.NUMBER)
                        .gives("media", Fact.KIND),
                Holding.of("document.document", OF_CASE)
                        .carried()
                        .by("id")
                        .known("document")
                        .gives("added_at", Fact.WHEN)
                        .opens(
                                "label",
                                Fact.TITLE,
                                (house, whose, row, closed) -> seal.label(house, whose.clients(), row, closed))
                        .gives("removed_at", Fact.UNTIL)
                        .gives("removed_why", Fact.REASON)
                        .toBeRead());
    }

    /** What only its adder and supervisors see. */
    @Override
    public Set<UUID> hidden(Who.Machine house, Who.Staff taker, DataSubject whose) {
        return whose.cases().stream()
                .flatMap(caseFile -> rows.ofCase(house, caseFile).stream())
                .filter(row -> row.sees() == WhoSees.MINE
                        && !row.closed().addedBy().equals(taker.account())
                        && !taker.roles().contains(Role.SUPERVISOR))
                .map(row -> row.closed().id())
                .collect(Collectors.toSet());
    }

    @Override
    public void files(Who.Machine house, Taking taking, Files files) throws IOException {
        attachments.give(house, taking, files);
        for (UUID caseFile : taking.whose().cases()) {
            var kept = Objects.requireNonNull(Standing.as(
                    house,
                    () -> work.execute(_ -> rows.ofCase(house, caseFile).stream()
                            .map(row -> row.closed())
                            .filter(document -> document.edition() != null
                                    && !taking.leftOut().contains(document.id()))
                            .toList())));
            for (Document document : kept) {
                give(house, taking.by(), document, files);
            }
        }
    }

    /** Piece by piece, each in a transaction of its own: nobody's slow line holds one of our connections. */
    private void give(Who.Machine house, Who.Staff taker, Document closed, Files files) throws IOException {
        Optional<Reading> opened =
                Objects.requireNonNull(Standing.as(house, () -> work.execute(_ -> reading(house, closed))));
        if (opened.isEmpty()) {
            return;
        }
        Reading reading = opened.get();
        Standing.as(
                taker,
                () -> work.executeWithoutResult(
                        _ -> trail.took(taker, Documents.subject(closed.id()), "document.copied", Purpose.RIGHTS)));
        OutputStream file = files.begin("scans/" + closed.id() + "-" + reading.name(zone));
        while (reading.more()) {
            file.write(Objects.requireNonNull(
                    Standing.as(house, () -> work.execute(_ -> Documents.piece(scans, seal, reading)))));
        }
    }

    /** Empty when it was removed meanwhile, or its key is gone. */
    private Optional<Reading> reading(Who.Machine house, Document closed) {
        var row = rows.get(house, closed.id()).orElse(null);
        var key = seal.key(house, closed.client()).orElse(null);
        if (row == null || key == null || row.label() == null || row.closed().edition() == null) {
            return Optional.empty();
        }
        Document document = row.with(seal.label(key, closed.id(), row.label()));
        return scans.key(document.scan().id())
                .map(scan -> new Reading(
                        document,
                        document.scan(),
                        seal.scanKey(key, document.scan().id(), scan)));
    }
}
