package org.kapocs.desk.duplicate;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.kapocs.facts.client.Namesakes;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Chores;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for duplicates of every client who was registered or changed, in the background. */
@Component
class Comparing {
    static final Who.Machine HOUSE = new Who.Machine("duplicates");
    /** Who corrects one of them waits until all are compared. */
    private static final int AT_ONCE = 100;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Namesakes namesakes;
    private final Comparison comparison;
    private final Chores chores;

    Comparing(Namesakes namesakes, Comparison comparison, Chores chores) {
        this.namesakes = namesakes;
        this.comparison = comparison;
        this.chores = chores;
    }

    /** Every one of whom it was not looked yet; who met trouble waits for the next time. */
    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        chores.all("duplicates", () -> Standing.as(HOUSE, this::all));
    }

    /** One by one, where one of them meets trouble: it must not hold up the others. */
    private void together(List<UUID> some) {
        try {
            comparison.of(HOUSE, some);
        } catch (RuntimeException oneOfThem) {
            chores.each("duplicate", some, client -> comparison.of(HOUSE, List.of(client)));
        }
    }

    /**
     * After an upgrade or an import these may be all clients of the register: between two lots it rests a quarter as long as
     * one took, so that those who wait for a page are not held up by it.
     */
    private void all() {
        UUID last = BEFORE_ALL;
        List<UUID> some = namesakes.toCompare(HOUSE, last, AT_ONCE);
        while (!some.isEmpty()) {
            long began = System.nanoTime();
            together(some);
            if (some.size() == AT_ONCE) {
                LockSupport.parkNanos((System.nanoTime() - began) / 4);
            }
            last = some.getLast();
            some = namesakes.toCompare(HOUSE, last, AT_ONCE);
        }
    }
}
