package org.kapocs.desk.contact;

import java.util.List;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;

/** What another room of the desk has to tell somebody where their working day begins. */
public interface WorklistPart {

    /** What waits for this person there; nothing when nothing does. */
    List<Piece> of(Who.Staff who);
}
