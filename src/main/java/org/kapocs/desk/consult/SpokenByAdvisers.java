package org.kapocs.desk.consult;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Tongues;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** In which languages people of one's own organization answer questions, for whoever gives them a case. */
@Component
class SpokenByAdvisers implements Tongues {
    private final AdviserRows rows;

    SpokenByAdvisers(AdviserRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, Set<String>> of(Who.Staff who) {
        return rows.languages(who.organization());
    }
}
