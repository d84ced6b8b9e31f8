package org.kapocs.desk.casework;

import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;

/** What another module adds to the page of a case. */
public interface CasePart {

    /** Where its pieces stand among the others; lower is higher up. */
    int order();

    /** Pieces for the side of the page. */
    List<Piece> aside(Who.Staff who, UUID caseId);

    /** What happened, for the stream; in any order. */
    List<Happening> happenings(Who.Staff who, UUID caseId);
}
