package org.kapocs.desk.seal.staff;

import java.util.UUID;
import org.kapocs.shared.web.Piece;

/**
 * In the head of a sealed case: that it is, and how many see it.
 *
 * @param keepers how many it has
 */
public record SealMark(UUID caseId, int keepers) implements Piece {
    public String address() {
        return "/staff/cases/" + caseId + "/seal";
    }
}
