package org.kapocs.facts.directory;

import java.util.List;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;

/** What another room that editors keep up has to tell them where they begin their work. */
public interface UpkeepPart {

    /** What waits for this editor; nothing when nothing does. */
    List<Piece> due(Who.Staff who);
}
