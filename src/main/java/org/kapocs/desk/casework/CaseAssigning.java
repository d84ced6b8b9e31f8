package org.kapocs.desk.casework;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes who answers for a case, inside the organization. Every verb that does so comes through here. */
@Component
class CaseAssigning {
    private final CaseRows rows;
    private final CaseGuard guard;
    private final CaseLog log;
    private final NewsRows news;
    private final ContactOfCase contact;
    private final Accounts accounts;
    private final VeilSight sight;
    private final ApplicationEventPublisher events;

    CaseAssigning(
            CaseRows rows,
            CaseGuard guard,
            CaseLog log,
            NewsRows news,
            ContactOfCase contact,
            Accounts accounts,
            VeilSight sight,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.guard = guard;
        this.log = log;
        this.news = news;
        this.contact = contact;
        this.accounts = accounts;
        this.sight = sight;
        this.events = events;
    }

    /** What the first was to do stays with them until it is given on: who takes a case has seen nobody's list. */
    Change take(Who.Staff who, UUID id, int version) {
        Case held = guard.open(who, id);
        if (held.version() != version) {
            return new Change.Outdated(held);
        }
        guard.refuseVisitor(who, id);
        hand(who, held, who.account(), log.wrote(who, id, Did.TAKEN, "", ""), false);
        return new Change.Done();
    }

    /** Who comes second sees that before being told what they may not do any more. */
    Change assign(Who.Staff who, UUID id, int version, Assignment wish) {
        Case held = guard.open(who, id);
        if (held.version() != version) {
            return new Change.Outdated(held);
        }
        guard.refuseVisitor(who, id);
        if (!mayGive(who, held)) {
            throw new Problem.Refused("casework.error.assign.whose");
        }
        refusal(who, held, wish.to()).ifPresent(refused -> {
            throw new Problem.Invalid(Map.of("to", refused));
        });
        give(who, held, wish);
        return new Change.Done();
    }

    static boolean mayGive(Who.Staff who, Case file) {
        return file.owner().equals(who.account()) || who.may(Action.ASSIGN_CASES);
    }

    /** Why this colleague cannot have that case, as a message key. A seal and a lock-out have the same one. */
    Optional<String> refusal(Who.Staff who, Case file, UUID to) {
        if (file.owner().equals(to)) {
            return Optional.of("casework.error.assign.same");
        }
        if (!accounts.may(who, to, Action.WORK_CASES)) {
            return Optional.of("casework.error.assign.able");
        }
        return sight.visits(to, file.id()) || sight.lockedOut(to, file.id())
                ? Optional.of("casework.error.assign.shut")
                : Optional.empty();
    }

    /** @param held by this transaction */
    void give(Who.Staff who, Case held, Assignment wish) {
        UUID happening = log.wrote(
                who, held.id(), Did.ASSIGNED, wish.to().toString(), wish.word().strip());
        hand(who, held, wish.to(), happening, wish.tasks());
    }

    private void hand(Who.Staff who, Case held, UUID to, UUID happening, boolean tasks) {
        rows.own(who, held.id(), to);
        news.tell(held.id(), happening, who.account(), held.owner(), to);
        contact.hand(who, held.id(), held.owner(), to);
        events.publishEvent(new CaseAssigned(held.id(), held.owner(), to, tasks));
    }
}
