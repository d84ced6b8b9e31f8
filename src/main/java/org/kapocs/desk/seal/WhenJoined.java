package org.kapocs.desk.seal;

import org.kapocs.facts.client.Covering;
import org.kapocs.shared.access.AccessChanged;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.veil.ClosedTogether;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Two records of which each is locked to somebody are joined only where somebody is left who could open and undo that. What
 * is covered of the one in the files of others is covered of the other.
 */
@Component
class WhenJoined {
    private final VeilSight sight;
    private final SealGuard guard;
    private final Accounts accounts;
    private final Covering covering;

    WhenJoined(VeilSight sight, SealGuard guard, Accounts accounts, Covering covering) {
        this.sight = sight;
        this.guard = guard;
        this.accounts = accounts;
        this.covering = covering;
    }

    @EventListener
    void on(ClosedTogether joined) {
        boolean opens = joined.records().stream()
                .flatMap(record -> sight.on(record).stream())
                .allMatch(closed -> guard.canBeOpened(joined.who(), closed, AccessChanged.NO_ACCOUNT));
        boolean lifts = sight.lockedOutOf(joined.records()).isEmpty()
                || accounts.able(joined.who(), Action.WATCH_SEALS).isEmpty()
                || guard.hasSupervisor(joined.who(), joined.records(), AccessChanged.NO_ACCOUNT);
        if (!opens || !lifts) {
            throw new Problem.Conflict("seal.error.joined");
        }
        covering.joined(joined.who(), joined.records());
    }
}
