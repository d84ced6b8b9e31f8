package org.kapocs.desk.rights;

import java.util.List;
import org.kapocs.desk.casework.CaseReopened;
import org.kapocs.shared.access.House;
import org.kapocs.shared.web.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody opens a case again that is being erased: what was written in it would be left behind. */
@Component
class WhileErasing {
    private final ErasureRows rows;
    private final House house;

    WhileErasing(ErasureRows rows, House house) {
        this.rows = rows;
        this.house = house;
    }

    @EventListener
    void on(CaseReopened reopened) {
        if (house.within(People.HOUSE, () -> rows.running(People.HOUSE, List.of(reopened.file())))) {
            throw new Problem.Conflict("rights.error.begun");
        }
    }
}
