package org.kapocs.desk.casework;

import java.util.List;
import java.util.Map;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;

/** What another module says of the matters of a case, on its page. */
public interface MatterPart {

    /** What stands with the matters and what happened; asked once for all of them, and not when there are none. */
    Added of(Who.Staff who, Case file, List<Matter> matters);

    /**
     * What a module adds.
     *
     * @param pieces what stands with a matter, by its code
     * @param happenings for the stream; in any order, but of the same moment the earlier first
     */
    record Added(Map<String, Piece> pieces, List<Happening> happenings) {}
}
