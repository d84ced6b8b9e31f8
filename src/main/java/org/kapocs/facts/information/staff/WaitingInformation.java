package org.kapocs.facts.information.staff;

import java.util.List;
import org.kapocs.facts.directory.UpkeepPart;
import org.kapocs.facts.information.Materials;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells editors, where they begin, that pages newcomers read are over or no longer say what is so. */
@Component
class WaitingInformation implements UpkeepPart {
    private final Materials materials;

    WaitingInformation(Materials materials) {
        this.materials = materials;
    }

    @Override
    public List<Piece> due(Who.Staff who) {
        if (!who.may(Action.EDIT_INFORMATION)) {
            return List.of();
        }
        int number = materials.pressing();
        return number == 0 ? List.of() : List.of(new WaitingPiece(number));
    }
}
