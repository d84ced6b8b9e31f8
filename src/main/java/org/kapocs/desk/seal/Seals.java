package org.kapocs.desk.seal;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the files of people in danger: from then on only their keepers see anything of them, anywhere. Keepers name
 * keepers, and so does a supervisor who has broken the glass; nobody names themselves.
 */
@Component
@Transactional
public class Seals {
    static final int NOTE = 500;

    private final SealRows rows;
    private final SealGuard guard;
    private final CasesOf cases;
    private final Veil veil;
    private final VeilSight sight;
    private final Accounts accounts;
    private final SealLetters letters;
    private final Housemates housemates;
    private final Once once;
    private final Clock clock;

    Seals(
            SealRows rows,
            SealGuard guard,
            CasesOf cases,
            Veil veil,
            VeilSight sight,
            Accounts accounts,
            SealLetters letters,
            Housemates housemates,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.cases = cases;
        this.veil = veil;
        this.sight = sight;
        this.accounts = accounts;
        this.letters = letters;
        this.housemates = housemates;
        this.once = once;
        this.clock = clock;
    }

    /** To whom the file is closed; missing for those to whom it is. */
    public SealedFile of(Who.Staff who, UUID caseFile) {
        SealGuard.Person person = guard.seen(who, caseFile);
        Optional<Closed> closed = sight.on(caseFile);
        List<LockOut> lockOuts = rows.lockOuts(who, person.records());
        List<Account> colleagues = accounts.able(who, Action.READ_CASES);
        Optional<Seal> seal = closed.flatMap(each -> rows.get(who, each.seal()));
        List<Housemate> household = housemates.of(who, person, closed);
        Set<UUID> named = new HashSet<>();
        household.forEach(each -> named.addAll(each.answering()));
        closed.ifPresent(each -> named.addAll(each.keepers()));
        seal.ifPresent(each -> named.add(each.sealedBy()));
        lockOuts.forEach(each -> named.addAll(List.of(each.account(), each.saidBy())));
        return new SealedFile(
                person.file(),
                cases.all(who, closed.map(Closed::records).orElse(person.records())),
                household,
                seal,
                closed,
                closed.flatMap(each -> each.until(who.account(), clock.instant())),
                lockOuts,
                colleagues,
                sight.lockedOutOf(closed.map(Closed::records).orElse(person.records())),
                accounts.namesOf(who, named));
    }

    /** The seal on a case's client, as far as the rule goes: for one question to the database. */
    @Transactional(readOnly = true)
    public Optional<Closed> on(Who.Staff who, Case file) {
        return sight.on(file.id());
    }

    /** What happened to a seal, for who sees its file; nothing for others. */
    @Transactional(readOnly = true)
    public List<SealEvent> events(Who.Staff who, Closed closed) {
        return rows.events(who, closed.seal());
    }

    /**
     * Seals the file of a case's client, with all their cases, and the files of those who live with them and are named. Its
     * keepers are the caseworkers of those cases that are open, and who seals it; nobody who may know nothing of one of them.
     * A caseworker of the client does so, or a supervisor. How the client is reached stands in the file of nobody of the household any more. The same key seals it
     * once.
     */
    public UUID seal(Who.Staff who, UUID caseFile, Danger danger, String note, Set<UUID> along, String onceKey) {
        return once.run(onceKey, () -> {
            housemates.hold(who, guard.seen(who, caseFile));
            SealGuard.Person person = guard.held(who, caseFile);
            if (note.length() > NOTE) {
                throw new Problem.Invalid(Map.of("note", "seal.error.long"));
            }
            if (sight.on(caseFile).isPresent()) {
                throw new Problem.Conflict("seal.error.sealed");
            }
            Set<UUID> keepers = guard.caseworkers(who, person.records());
            if (!keepers.contains(who.account()) && !who.may(Action.WATCH_SEALS)) {
                throw new Problem.Refused("seal.error.notyours");
            }
            var seal = new Seal(Ids.next(), danger, note, clock.instant(), who.account());
            sealed(who, seal, person, housemates.along(who, person, along), keepers);
            return seal.id();
        });
    }

    private void sealed(Who.Staff who, Seal seal, SealGuard.Person person, Set<UUID> along, Set<UUID> keepers) {
        Set<UUID> records = new HashSet<>(person.records());
        records.addAll(along);
        keepers.addAll(guard.caseworkers(who, along));
        keepers.add(who.account());
        keepers.removeAll(sight.lockedOutOf(records));
        rows.insert(who, seal, person.file().client());
        rows.along(who, seal.id(), along);
        veil.follow(cases.subjects(who, records));
        veil.seal(who.organization(), seal.id(), records, keepers);
        housemates.cover(who, person, along);
        guard.wrote(who, records, "seal.sealed");
        letters.post(who, seal.id(), "keeper", keepers);
    }

    /** Opens the file again to all colleagues; a keeper does so, and the others and the supervisors are told. */
    public void unseal(Who.Staff who, UUID caseFile) {
        guard.held(who, caseFile);
        Closed closed = kept(who, caseFile);
        rows.end(who, closed.seal(), clock.instant());
        veil.unseal(closed.seal());
        housemates.uncover(who, closed.records());
        guard.wrote(who, closed.records(), "seal.ended");
        letters.alarm(who, closed.seal(), closed.records(), "ended", closed.keepers());
    }

    /** From now on this colleague sees the file. Who is locked out of anybody under the seal does not become a keeper. */
    public void name(Who.Staff who, UUID caseFile, UUID account) {
        SealGuard.Person person = guard.held(who, caseFile);
        Closed closed = sight.on(caseFile).orElseThrow(() -> new Problem.Conflict("seal.error.notsealed"));
        boolean broke = closed.until(who.account(), clock.instant()).isPresent();
        guard.refuseShut(closed);
        if (!closed.keepers().contains(who.account()) && !(broke && who.may(Action.WATCH_SEALS))
                || account.equals(who.account())) {
            throw new Problem.Refused("seal.error.notkeeper");
        }
        if (!accounts.may(who, account, Action.READ_CASES)
                || sight.lockedOutOf(closed.records()).contains(account)) {
            throw new Problem.Invalid(Map.of("account", "seal.error.account"));
        }
        veil.name(closed.seal(), account);
        guard.wrote(who, person.records(), "seal.keeper-named");
        letters.post(who, closed.seal(), "keeper", List.of(account));
        if (broke) {
            letters.alarm(who, closed.seal(), closed.records(), "named", closed.keepers());
        }
    }

    /** From now on this colleague sees nothing of the file. The last keeper who still works here cannot be dismissed. */
    public void dismiss(Who.Staff who, UUID caseFile, UUID account) {
        SealGuard.Person person = guard.held(who, caseFile);
        Closed closed = kept(who, caseFile);
        if (!closed.keepers().contains(account)) {
            throw new Problem.Conflict("seal.error.gone");
        }
        if (!guard.hasKeeper(who, closed, account)) {
            throw new Problem.Conflict("seal.error.last");
        }
        veil.dismiss(closed.seal(), account);
        guard.wrote(who, person.records(), "seal.keeper-dismissed");
    }

    private Closed kept(Who.Staff who, UUID caseFile) {
        Closed closed = sight.on(caseFile).orElseThrow(() -> new Problem.Conflict("seal.error.notsealed"));
        guard.refuseShut(closed);
        if (!closed.keepers().contains(who.account())) {
            throw new Problem.Refused("seal.error.notkeeper");
        }
        return closed;
    }

    /**
     * The sealed files of one's organization, without whose they are.
     *
     * @param keepers the names of those who work here
     * @param gone the names of keepers who do not any more: somebody else may be needed
     */
    public record Kept(UUID seal, List<String> keepers, List<String> gone) {
        /** Whether somebody sees it. */
        public boolean able() {
            return !keepers.isEmpty();
        }
    }

    /**
     * So that no file is lost when a keeper leaves; for supervisors, without those they may know nothing of. Those without
     * a keeper come first, then those that a keeper has left.
     */
    @Transactional(readOnly = true)
    public List<Kept> all(Who.Staff who) {
        if (!who.may(Action.WATCH_SEALS)) {
            throw new Problem.Refused();
        }
        Set<UUID> locked = sight.lockedTo(who.account());
        List<Closed> all = sight.all(who.organization()).stream()
                .filter(each -> Collections.disjoint(each.records(), locked))
                .toList();
        Map<UUID, String> names = accounts.namesOf(
                who, all.stream().flatMap(each -> each.keepers().stream()).collect(Collectors.toSet()));
        Set<UUID> able =
                accounts.able(who, Action.READ_CASES).stream().map(Account::id).collect(Collectors.toSet());
        return all.stream()
                .map(each -> new Kept(
                        each.seal(),
                        named(each.keepers().stream().filter(able::contains), names),
                        named(each.keepers().stream().filter(keeper -> !able.contains(keeper)), names)))
                .sorted(Comparator.comparing(Kept::able)
                        .thenComparing(kept -> kept.gone().isEmpty()))
                .toList();
    }

    private static List<String> named(Stream<UUID> accounts, Map<UUID, String> names) {
        return accounts.map(each -> names.getOrDefault(each, "")).sorted().toList();
    }
}
