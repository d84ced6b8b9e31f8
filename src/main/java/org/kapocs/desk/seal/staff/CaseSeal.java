package org.kapocs.desk.seal.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Piece;

/**
 * On the page of a case, to whom it is closed.
 *
 * @param keepers how many it has; 0 when it is not sealed
 * @param until until when it is open to the reader, who broke the glass; null otherwise
 */
public record CaseSeal(UUID caseId, int keepers, @Nullable Instant until) implements Piece {
    public String address() {
        return "/staff/cases/" + caseId + "/seal";
    }
}
