package org.kapocs.desk.transfer.staff;

import java.util.List;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.desk.transfer.Lines;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells staff, where their day begins, what is offered to them, and what of theirs nobody has answered. */
@Component
class TransferPressing implements WorklistPart {
    private final TransferList list;

    TransferPressing(TransferList list) {
        this.list = list;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        if (!who.may(Action.WORK_CASES)) {
            return List.of();
        }
        Lines.Counts counts = list.counts(who);
        return counts.any() ? List.of(new TransferPressingPiece(counts)) : List.of();
    }
}
