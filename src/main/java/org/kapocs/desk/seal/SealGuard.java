package org.kapocs.desk.seal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** The person of a case with all their records, held while it is decided to whom they are closed. */
@Component
class SealGuard {
    private final Cases cases;
    private final CasesOf all;
    private final SamePerson same;
    private final Veil veil;
    private final VeilSight sight;
    private final Accounts accounts;
    private final Trail trail;

    SealGuard(Cases cases, CasesOf all, SamePerson same, Veil veil, VeilSight sight, Accounts accounts, Trail trail) {
        this.cases = cases;
        this.all = all;
        this.same = same;
        this.veil = veil;
        this.sight = sight;
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * The person of a case.
     *
     * @param records all that are theirs
     */
    record Person(Case file, Set<UUID> records) {}

    Person seen(Who.Staff who, UUID caseFile) {
        Case file = cases.get(who, caseFile, Purpose.CASEWORK);
        return new Person(file, same.records(who, Set.of(file.client())));
    }

    /**
     * The same, held until the end of the transaction. Who waited for somebody else looks again: the file may be closed to
     * them meanwhile.
     */
    Person held(Who.Staff who, UUID caseFile) {
        if (!who.may(Action.WORK_CASES)) {
            throw new Problem.Refused();
        }
        veil.hold(seen(who, caseFile).records());
        return seen(who, caseFile);
    }

    /** Who may know nothing of one of those under a seal decides of none of them: it ends for all, and opens all. */
    void refuseShut(Closed closed) {
        if (!sight.shut(closed.records()).isEmpty()) {
            throw new Problem.Refused("seal.error.notkeeper");
        }
    }

    /** Whether somebody who works on cases keeps it, still works here, and is locked out of nobody under it. */
    boolean hasKeeper(Who.Staff who, Closed closed, UUID besides) {
        Set<UUID> out = sight.lockedOutOf(closed.records());
        return accounts.able(who, Action.READ_CASES).stream()
                .map(Account::id)
                .anyMatch(each -> closed.keepers().contains(each) && !each.equals(besides) && !out.contains(each));
    }

    /** Whether somebody else who works here sees a sealed file, or could break the glass of it as a supervisor. */
    boolean canBeOpened(Who.Staff who, Closed closed, UUID besides) {
        return hasKeeper(who, closed, besides) || hasSupervisor(who, closed.records(), besides);
    }

    /** Whether another supervisor may know of this person, and could undo who may not. */
    boolean hasSupervisor(Who.Staff who, Set<UUID> records, UUID besides) {
        Set<UUID> out = sight.lockedOutOf(records);
        return accounts.able(who, Action.WATCH_SEALS).stream()
                .map(Account::id)
                .anyMatch(each -> !each.equals(besides) && !out.contains(each));
    }

    /** Who answers for an open case of theirs, as far as they still work here and are not locked out. */
    Set<UUID> caseworkers(Who.Staff who, Set<UUID> records) {
        Set<UUID> able =
                accounts.able(who, Action.READ_CASES).stream().map(Account::id).collect(Collectors.toSet());
        Set<UUID> out = sight.lockedOutOf(records);
        return all.all(who, records).stream()
                .filter(Case::open)
                .map(Case::owner)
                .filter(able::contains)
                .filter(owner -> !out.contains(owner))
                .collect(Collectors.toSet());
    }

    void wrote(Who.Staff who, Set<UUID> records, String what) {
        records.forEach(record -> trail.wrote(who, new Subject("client", record), what));
    }
}
