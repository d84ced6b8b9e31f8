package org.kapocs.desk.consult.staff;

import java.util.List;
import java.util.UUID;
import org.kapocs.desk.consult.NoteDraft;
import org.kapocs.shared.web.Piece;

/** Notes that wait for a second pair of eyes, and those that were given back to the reader. */
public record DraftsPiece(List<NoteDraft> drafts, UUID reader) implements Piece {

    public String address(NoteDraft draft) {
        return draft.writtenBy().equals(reader)
                ? "/staff/consultations/" + draft.consultation() + "/note"
                : "/staff/knowledge/drafts/" + draft.id();
    }
}
