package org.kapocs.desk.rights;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Recipients;
import org.kapocs.shared.web.Chores;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases those whom two people have decided to erase, room by room, each room in one transaction with the note that it is
 * done: killed anywhere, it goes on where it was. Last comes the proof, and then a page outside the database.
 */
@Component
class Erasing {
    private static final Who.Machine HOUSE = People.HOUSE;

    private final ErasureRows rows;
    private final ErasedRows erased;
    private final Leftovers leftovers;
    private final Requests requests;
    private final HeldData held;
    private final People people;
    private final Holds holds;
    private final Overdue overdue;
    private final List<Recipients> recipients;
    private final Notices notices;
    private final Ledger ledger;
    private final Trail trail;
    private final Accounts accounts;
    private final Chores chores;
    private final TransactionTemplate work;
    private final Clock clock;

    Erasing(
            ErasureRows rows,
            ErasedRows erased,
            Leftovers leftovers,
            Requests requests,
            HeldData held,
            People people,
            Holds holds,
            Overdue overdue,
            List<Recipients> recipients,
            Notices notices,
            Ledger ledger,
            Trail trail,
            Accounts accounts,
            Chores chores,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.erased = erased;
        this.leftovers = leftovers;
        this.requests = requests;
        this.held = held;
        this.people = people;
        this.holds = holds;
        this.overdue = overdue;
        this.recipients = recipients;
        this.notices = notices;
        this.ledger = ledger;
        this.trail = trail;
        this.accounts = accounts;
        this.chores = chores;
        this.work = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        chores.all("erasures", this::comeBack);
        List<UUID> due =
                Standing.as(HOUSE, () -> Objects.requireNonNull(work.execute(_ -> rows.due(HOUSE, clock.instant()))));
        chores.each("erasure", due, id -> Standing.as(HOUSE, () -> erase(id)));
    }

    /** Somebody who was erased came back with a backup from before: the ledger outside the database knows them. */
    private void comeBack() {
        List<Ledger.Page> pages = ledger.pages();
        Set<UUID> known = Standing.as(
                HOUSE,
                () -> Objects.requireNonNull(work.execute(_ -> rows.known(
                        HOUSE, pages.stream().map(Ledger.Page::erasure).toList()))));
        for (Ledger.Page page : pages) {
            if (known.contains(page.erasure())) {
                continue;
            }
            Standing.as(
                    HOUSE,
                    () -> work.executeWithoutResult(_ -> {
                        if (rows.restore(HOUSE, page, clock.instant())) {
                            erased.remember(HOUSE, page.erasure(), page.whose());
                            held.begin(HOUSE, page.erasure(), page.whose().ids().toList());
                            trail.wrote(HOUSE, Erasures.about(page.erasure()), "rights.erasure.restored");
                        }
                    }));
        }
    }

    /** One erasure, from where it stands to its end. */
    void erase(UUID id) {
        Optional<Erasure> running = Objects.requireNonNull(work.execute(_ -> begun(id)));
        if (running.isEmpty()) {
            return;
        }
        Erasure erasure = running.get();
        DataSubject whose = Objects.requireNonNull(work.execute(_ -> erased.whose(HOUSE, erasure)));
        for (PersonalData room : held.rooms(HOUSE)) {
            work.executeWithoutResult(_ -> erase(erasure, whose, room));
        }
        ledger.write(new Ledger.Page(
                id, erasure.number(), erasure.proposedBy(), Objects.requireNonNull(erasure.approvedBy()), whose));
        work.executeWithoutResult(_ -> finish(id, whose));
    }

    /** Empty when it may not be begun: it was stopped, is held, or the person came back. */
    private Optional<Erasure> begun(UUID id) {
        Optional<Erasure> found = rows.held(HOUSE, id);
        if (found.isEmpty() || found.get().stage() != Stage.APPROVED) {
            return found.filter(erasure -> erasure.stage() == Stage.RUNNING);
        }
        Erasure erasure = found.get();
        DataSubject whose = people.subject(erasure.organization(), erasure.client(), erasure.contact());
        people.hold(whose);
        if (!holds.of(HOUSE, whose).isEmpty()) {
            return Optional.empty();
        }
        if (!asApproved(erasure, whose)
                || people.busy(whose)
                || erasure.ground() == Ground.RETENTION && !overdue.over(HOUSE, whose)) {
            rows.change(HOUSE, id, Erasures.DROPPED, Map.of());
            requests.again(HOUSE, erasure);
            trail.wrote(HOUSE, Erasures.about(id), "rights.erasure.stopped");
            return Optional.empty();
        }
        erased.remember(HOUSE, id, whose);
        held.begin(HOUSE, id, whose.ids().toList());
        recipients.forEach(each -> each.tell(HOUSE, whose, Recipients.Change.ERASED));
        notices.erasing(id, erasure.number(), whose);
        rows.change(HOUSE, id, "state = 'RUNNING', begun_at = :now", Map.of("now", RequestRows.utc(clock.instant())));
        trail.wrote(HOUSE, Erasures.about(id), "rights.erasure.begun");
        return Optional.of(erasure);
    }

    /** Whether it is whom the second person saw, and both are still among those who decide such things. */
    private boolean asApproved(Erasure erasure, DataSubject whose) {
        Set<UUID> seen = erased.whose(HOUSE, erasure).ids().collect(Collectors.toSet());
        Set<UUID> deciding = accounts.able(HOUSE, erasure.organization(), Action.DECIDE_RIGHTS).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
        return seen.equals(whose.ids().collect(Collectors.toSet()))
                && deciding.contains(erasure.proposedBy())
                && deciding.contains(Objects.requireNonNull(erasure.approvedBy()));
    }

    private void erase(Erasure erasure, DataSubject whose, PersonalData room) {
        rows.held(HOUSE, erasure.id());
        if (!erased.steps(HOUSE, erasure.id()).containsKey(room.room())) {
            if (room.turn() == PersonalData.Turn.CASE) {
                leftovers.beforeTheCases(erasure.id(), whose);
            }
            erased.step(HOUSE, erasure.id(), room.room(), held.erase(HOUSE, whose, room), clock.instant());
        }
    }

    /** The proof: what was erased, by whom it was decided and when; no word of the person. Its hash stands in the trail. */
    private void finish(UUID id, DataSubject whose) {
        Erasure erasure = rows.held(HOUSE, id).orElseThrow();
        if (erasure.stage() == Stage.DONE) {
            return;
        }
        leftovers.atTheEnd(id, whose);
        // As its row keeps it: whoever has the row can count the hash again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counts = new TreeMap<String, Long>();
        erased.steps(HOUSE, id)
                .values()
                .forEach(step -> step.forEach((table, some) -> counts.merge(table, some, Long::sum)));
        String said = String.join(
                "|",
                Long.toString(erasure.number()),
                id.toString(),
                erasure.ground().name(),
                erasure.proposedBy().toString(),
                Objects.requireNonNull(erasure.approvedBy()).toString(),
                now.toString(),
                counts.toString());
        byte[] proof = Ledger.sha256(said.getBytes(StandardCharsets.UTF_8));
        held.done(HOUSE, id);
        rows.change(
                HOUSE,
                id,
                "state = 'DONE', done_at = :now, row_count = :rows, proof_hash = :proof, client = null, contact = null, label = ''",
                Map.of(
                        "now", RequestRows.utc(now),
                        "rows",
                                counts.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                        "proof", proof));
        trail.wrote(HOUSE, Erasures.about(id), "rights.erasure.done");
        // By these ids programs of others know them, and are told to erase them, too.
        whose.subjects().forEach(gone -> trail.wrote(HOUSE, erasure.organization(), gone, "rights.erased"));
        // The subject of this entry is the beginning of the hash, so that the chain holds it.
        trail.wrote(HOUSE, new Subject("proof", beginning(proof)), "rights.proved");
    }

    private static UUID beginning(byte[] hash) {
        var bytes = java.nio.ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
