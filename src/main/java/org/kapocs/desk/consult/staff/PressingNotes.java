package org.kapocs.desk.consult.staff;

import java.util.List;
import org.kapocs.desk.consult.NoteDrafts;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells who may publish notes, where their day begins, how many wait for a second pair of eyes. */
@Component
class PressingNotes implements WorklistPart {
    private final NoteDrafts drafts;

    PressingNotes(NoteDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        if (!who.may(Action.EDIT_KNOWLEDGE)) {
            return List.of();
        }
        long waiting = drafts.waiting(who).stream()
                .filter(draft -> draft.waits() && !draft.writtenBy().equals(who.account()))
                .count();
        return waiting == 0 ? List.of() : List.of(new PressingNotesPiece(waiting));
    }
}
