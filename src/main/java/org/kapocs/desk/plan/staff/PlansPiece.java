package org.kapocs.desk.plan.staff;

import java.util.List;
import java.util.UUID;
import org.kapocs.shared.web.Piece;

/**
 * What waits of plans for the reader, where the day begins.
 *
 * @param approval how many drafts of others wait for them
 * @param review in how many of their cases the plan is to be looked at
 * @param approved drafts of theirs that were approved
 * @param returned drafts of theirs that were sent back
 */
public record PlansPiece(int approval, int review, List<Named> approved, List<Named> returned) implements Piece {

    /** @param title the number of the case, and how the client is addressed */
    public record Named(UUID file, String title) {}
}
