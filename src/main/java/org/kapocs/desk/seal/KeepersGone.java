package org.kapocs.desk.seal;

import org.kapocs.shared.access.AccessChanged;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the supervisors when a sealed file has no keeper any more who still works here. */
@Component
class KeepersGone {
    private final VeilSight sight;
    private final SealGuard guard;
    private final SealLetters letters;

    KeepersGone(VeilSight sight, SealGuard guard, SealLetters letters) {
        this.sight = sight;
        this.guard = guard;
        this.letters = letters;
    }

    /** In the transaction that changes the account. */
    @EventListener
    void on(AccessChanged event) {
        boolean changed = event.what().equals("account.closed") || event.what().equals("account.changed");
        if (changed && event.who() instanceof Who.Staff who) {
            sight.keptBy(event.account()).stream()
                    .filter(closed -> !guard.hasKeeper(who, closed, AccessChanged.NO_ACCOUNT))
                    .forEach(closed ->
                            letters.alarm(who, closed.seal(), closed.records(), "nokeeper", java.util.List.of()));
        }
    }
}
