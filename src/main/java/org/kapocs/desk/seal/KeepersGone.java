package org.kapocs.desk.seal;

import java.util.List;
import java.util.stream.Stream;
import org.kapocs.shared.access.AccessChanged;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves can always leave, and is told nothing of it. The supervisors are told when a sealed file has no keeper any
 * more who still works here; and where no supervisor is left who could open it, those who can make somebody one.
 */
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
                    .forEach(closed -> letters.alarm(who, closed.seal(), closed.records(), "nokeeper", List.of()));
            lost(who).findFirst().ifPresent(closed -> letters.administrators(who, closed.seal(), "noopener"));
        }
    }

    /** Also those of others: whoever left may have been the last supervisor to whom they were not locked. */
    private Stream<Closed> lost(Who.Staff who) {
        return sight.all(who.organization()).stream()
                .filter(closed -> !guard.canBeOpened(who, closed, AccessChanged.NO_ACCOUNT));
    }
}
