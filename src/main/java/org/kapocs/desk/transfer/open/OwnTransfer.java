package org.kapocs.desk.transfer.open;

import java.time.Instant;
import java.util.Objects;
import org.kapocs.desk.transfer.Transfer;
import org.kapocs.shared.web.Piece;

/** Who answers for the newcomer's case since when. */
public record OwnTransfer(Transfer transfer) implements Piece {
    public Instant since() {
        return Objects.requireNonNull(transfer.endedAt());
    }
}
