package org.kapocs.desk.consult.staff;

import java.util.List;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.Pressing;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells staff, where their day begins, which questions wait for them; for one question to the database. */
@Component
class PressingQuestions implements WorklistPart {
    private final ConsultList list;

    PressingQuestions(ConsultList list) {
        this.list = list;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        if (!who.may(Action.READ_CASES)) {
            return List.of();
        }
        Pressing pressing = list.pressing(who);
        return pressing.any() ? List.of(new PressingPiece(pressing)) : List.of();
    }
}
