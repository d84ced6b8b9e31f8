package org.kapocs.desk.transfer.staff;

import org.kapocs.desk.transfer.Lines;
import org.kapocs.shared.web.Piece;

/** How many cases are offered to the reader, and how many of theirs wait too long, where the day begins. */
public record TransferPressingPiece(Lines.Counts counts) implements Piece {
    /** Whether there is something about offers. */
    public boolean offers() {
        return counts.toUs() + counts.byUsLate() > 0;
    }

    /** Where what is most pressing stands. */
    public Lines.View view() {
        return counts.toUs() > 0 ? Lines.View.TO_US : Lines.View.BY_US;
    }

    /** The kind of note: a warning when something is late. */
    public String kind() {
        return counts.late() ? "warn" : "info";
    }
}
