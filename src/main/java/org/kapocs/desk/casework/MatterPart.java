package org.kapocs.desk.casework;

import java.util.List;
import java.util.Map;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;

/** What another module says of the matters of a case, on its page. */
public interface MatterPart {

    /** What stands with a matter, by its code; asked once for all of them, and not when there are none. */
    Map<String, Piece> of(Who.Staff who, Case file, List<Matter> matters);
}
