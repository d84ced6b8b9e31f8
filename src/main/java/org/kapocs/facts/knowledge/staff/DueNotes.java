package org.kapocs.facts.knowledge.staff;

import java.util.List;
import org.kapocs.facts.directory.UpkeepPart;
import org.kapocs.facts.knowledge.Knowledge;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells editors, where they begin, that notes should be looked at again. */
@Component
class DueNotes implements UpkeepPart {
    private final Knowledge knowledge;

    DueNotes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public List<Piece> due(Who.Staff who) {
        int number = who.may(Action.EDIT_KNOWLEDGE) ? knowledge.due(who) : 0;
        return number == 0 ? List.of() : List.of(new DuePiece(number));
    }
}
