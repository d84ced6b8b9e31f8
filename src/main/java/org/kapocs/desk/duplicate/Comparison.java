package org.kapocs.desk.duplicate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kapocs.facts.client.Namesakes;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares clients with who bears a name like theirs; what it finds and that it looked are kept together. */
@Component
public class Comparison {
    private final Namesakes namesakes;
    private final PairRows rows;
    private final Clock clock;

    Comparison(Namesakes namesakes, PairRows rows, Clock clock) {
        this.namesakes = namesakes;
        this.rows = rows;
        this.clock = clock;
    }

    /** Proposes who may be each of these clients as well, and no longer who was proposed before and is not. */
    @Transactional
    public void of(Who.Machine house, List<UUID> some) {
        List<Namesakes.Compared> compared = namesakes.compare(house, some);
        if (!compared.isEmpty()) {
            rows.propose(compared, clock.instant());
        }
    }
}
