package org.kapocs.desk.inbox.staff;

import org.kapocs.desk.referral.InboxLines;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/**
 * How many referrals wait for the reader’s organization, and how many that they sent themselves for a word of theirs, where
 * the day begins.
 */
public record InboxPressingPiece(InboxLines.Counts counts) implements Piece {
    public String counted(Frame frame, int many) {
        return InboxPage.counted(frame, many);
    }

    /** The kind of note: a warning when something is late, or somebody waits for the reader. */
    public String kind() {
        return counts.late() > 0 || counts.asked() > 0 ? "warn" : "info";
    }

    /** Where what is most pressing stands. */
    public InboxLines.View view() {
        return counts.free() > 0
                ? InboxLines.View.FREE
                : counts.waiting() > 0 ? InboxLines.View.WAITING : InboxLines.View.MINE;
    }
}
