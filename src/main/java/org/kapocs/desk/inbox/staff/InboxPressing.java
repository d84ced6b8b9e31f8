package org.kapocs.desk.inbox.staff;

import java.util.List;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.InboxLines;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/**
 * Tells staff, where their day begins, what was sent to their organization, and what was asked of what they sent; for one
 * question to the database.
 */
@Component
class InboxPressing implements WorklistPart {
    private final Inbox inbox;

    InboxPressing(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        if (!who.may(Action.REFER)) {
            return List.of();
        }
        InboxLines.Counts counts = inbox.counts(who);
        return counts.any() || counts.asked() > 0 ? List.of(new InboxPressingPiece(counts)) : List.of();
    }
}
