package org.kapocs.desk.casework.staff;

import java.util.List;
import org.kapocs.desk.casework.Handed;
import org.kapocs.shared.web.Piece;

/** Which cases have another caseworker since the reader looked last, where their day begins. */
public record HandedPiece(List<Line> lines) implements Piece {

    /**
     * @param mine whether the reader is the caseworker now
     * @param title the number, and how the client is addressed
     * @param by the name of who gave or took it
     * @param owner the name of who has it now
     */
    public record Line(Handed handed, boolean mine, String title, String by, String owner) {

        /** The message that says it. */
        public String key() {
            return mine
                    ? "casework.handed.mine"
                    : handed.by().equals(handed.owner()) ? "casework.handed.taken" : "casework.handed.given";
        }
    }
}
