package org.kapocs.facts.knowledge;

import java.util.List;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;

/** What a room above that gathers notes has to show where they are looked up. */
public interface KnowledgePart {

    /** What waits for this person; nothing when nothing does. */
    List<Piece> waiting(Who.Staff who);
}
