package org.kapocs.desk.seal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know nothing of a client, because they know each other. They say so themselves, a supervisor does, or the
 * client asks for it; only another supervisor undoes it.
 */
@Component
@Transactional
public class LockOuts {
    private final SealRows rows;
    private final SealGuard guard;
    private final CasesOf cases;
    private final Veil veil;
    private final VeilSight sight;
    private final Accounts accounts;
    private final SealLetters letters;
    private final Trail trail;
    private final Clock clock;

    LockOuts(
            SealRows rows,
            SealGuard guard,
            CasesOf cases,
            Veil veil,
            VeilSight sight,
            Accounts accounts,
            SealLetters letters,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.cases = cases;
        this.veil = veil;
        this.sight = sight;
        this.accounts = accounts;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * From now on this colleague, or who says it, sees nothing of the case's client, their other cases included. The
     * supervisors are told, for the case may need another caseworker. Said twice, it is said once.
     */
    public void say(Who.Staff who, UUID caseFile, UUID account, Said said) {
        SealGuard.Person person = guard.held(who, caseFile);
        boolean self = account.equals(who.account());
        if (said == Said.SUPERVISOR && !who.may(Action.WATCH_SEALS)) {
            throw new Problem.Refused("seal.error.supervisor");
        }
        if (self != (said == Said.SELF) && said != Said.CLIENT
                || !accounts.namesOf(who, List.of(account)).containsKey(account)) {
            throw new Problem.Invalid(Map.of("colleague", "seal.error.colleague"));
        }
        Optional<Closed> closed = sight.on(caseFile);
        if (!self) {
            refuseUnlessTheirs(who, person, closed, account);
        }
        refuseLast(who, person, closed, account);
        var lockOut = new LockOut(Ids.next(), person.file().client(), account, said, clock.instant(), who.account());
        if (rows.lockOut(who, lockOut)) {
            veil.follow(cases.subjects(who, person.records()));
            guard.wrote(who, person.records(), "seal.locked-out");
            veil.lockOut(lockOut.id(), person.records(), account);
            letters.alarm(who, lockOut.id(), person.records(), "lockout", List.of());
            closed.filter(each -> !guard.hasKeeper(who, each, account))
                    .ifPresent(each -> letters.alarm(who, each.seal(), each.records(), "nokeeper", List.of()));
        }
    }

    /**
     * Of a colleague it is said by a caseworker of the client, a keeper or a supervisor. To whoever broke the glass the
     * file is closed again in a while: keepers they lock out of none.
     */
    private void refuseUnlessTheirs(Who.Staff who, SealGuard.Person person, Optional<Closed> closed, UUID account) {
        boolean keeper =
                closed.filter(each -> each.keepers().contains(who.account())).isPresent();
        boolean watches = who.may(Action.WATCH_SEALS)
                && closed.filter(each -> each.keepers().contains(account)).isEmpty();
        if (closed.isPresent() && !keeper && !watches) {
            throw new Problem.Refused("seal.error.notkeeper");
        }
        boolean caseworker = cases.all(who, person.records()).stream()
                .anyMatch(each -> each.open() && who.account().equals(each.owner()));
        if (!keeper && !who.may(Action.WATCH_SEALS) && !caseworker) {
            throw new Problem.Refused("seal.error.notcaseworker");
        }
    }

    /** Somebody must stay who could undo it, and somebody for whom a sealed file can be opened still. */
    private void refuseLast(Who.Staff who, SealGuard.Person person, Optional<Closed> closed, UUID account) {
        if (accounts.may(who, account, Action.WATCH_SEALS) && !guard.hasSupervisor(who, person.records(), account)) {
            throw new Problem.Refused("seal.error.lastsupervisor");
        }
        if (closed.filter(each -> !guard.canBeOpened(who, each, account)).isPresent()) {
            throw new Problem.Refused("seal.error.lastopener");
        }
    }

    /** Those that stand in one's organization, for supervisors; none of their own. */
    @Transactional(readOnly = true)
    public List<LockOut> all(Who.Staff who) {
        demand(who);
        return rows.lockOuts(who);
    }

    /** Undoes it. Nobody lifts their own. */
    public void lift(Who.Staff who, UUID id) {
        demand(who);
        if (!rows.lift(who, id, clock.instant())) {
            throw new Problem.Missing();
        }
        veil.letIn(id);
        trail.wrote(who, new Subject("lockout", id), "seal.let-in");
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.WATCH_SEALS)) {
            throw new Problem.Refused();
        }
    }
}
