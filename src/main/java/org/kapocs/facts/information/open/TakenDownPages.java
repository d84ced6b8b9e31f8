package org.kapocs.facts.information.open;

import java.util.Collection;
import org.kapocs.facts.information.TakeDowns;
import org.kapocs.shared.web.Withdrawn;
import org.springframework.stereotype.Component;

/** Information pages that editors took down, by their addresses. */
@Component
class TakenDownPages implements Withdrawn {
    private final TakeDowns takeDowns;

    TakenDownPages(TakeDowns takeDowns) {
        this.takeDowns = takeDowns;
    }

    @Override
    public Collection<String> addresses() {
        return takeDowns.all().keySet().stream().map(id -> "/information/" + id).toList();
    }
}
