package org.kapocs.facts.matter.staff;

import java.util.List;
import org.kapocs.facts.directory.UpkeepPart;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Due;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells editors, where they begin, which matters they are to check again, and that others are due. */
@Component
class DueReviews implements UpkeepPart {
    private final Catalogue catalogue;

    DueReviews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Piece> due(Who.Staff who) {
        Due due = who.may(Action.EDIT_MATTERS) ? catalogue.due(who) : new Due(List.of(), 0);
        return due.own().isEmpty() && due.others() == 0 ? List.of() : List.of(new DuePiece(due));
    }
}
