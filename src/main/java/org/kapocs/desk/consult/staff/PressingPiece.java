package org.kapocs.desk.consult.staff;

import org.kapocs.desk.consult.Pressing;
import org.kapocs.shared.web.Piece;

/** How many questions wait for the reader, where the day begins. */
public record PressingPiece(Pressing pressing) implements Piece {
    /** The kind of note: a warning when something is late. */
    public String kind() {
        return pressing.late() + pressing.unanswered() > 0 ? "warn" : "info";
    }

    public int ofUs() {
        return pressing.open() + pressing.held();
    }

    public int byUs() {
        return pressing.answered() + pressing.askedBack() + pressing.unanswered();
    }
}
