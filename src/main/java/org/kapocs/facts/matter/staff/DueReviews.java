package org.kapocs.facts.matter.staff;

import java.util.List;
import org.kapocs.facts.directory.UpkeepPart;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells editors, where they begin, that matters are to be checked again. */
@Component
class DueReviews implements UpkeepPart {
    private final Catalogue catalogue;

    DueReviews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Piece> due(Who.Staff who) {
        int number = who.may(Action.EDIT_MATTERS) ? catalogue.due() : 0;
        return number == 0 ? List.of() : List.of(new DuePiece(number));
    }
}
