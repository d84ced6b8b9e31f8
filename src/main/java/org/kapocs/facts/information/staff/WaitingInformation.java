package org.kapocs.facts.information.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kapocs.facts.directory.UpkeepPart;
import org.kapocs.facts.information.Materials;
import org.kapocs.facts.information.ToDo;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells editors, where they begin, that pages newcomers read are over or no longer say what is so. */
@Component
class WaitingInformation implements UpkeepPart {
    private final Materials materials;
    private final Clock clock;

    WaitingInformation(Materials materials, Clock clock) {
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public List<Piece> due(Who.Staff who) {
        if (!who.may(Action.EDIT_INFORMATION)) {
            return List.of();
        }
        int number = (int) ToDo.all(materials.all(), LocalDate.now(clock)).stream()
                .filter(each -> each.what().compareTo(ToDo.What.LOOK) <= 0)
                .count();
        return number == 0 ? List.of() : List.of(new WaitingPiece(number));
    }
}
