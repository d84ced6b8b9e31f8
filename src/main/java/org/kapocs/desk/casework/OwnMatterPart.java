package org.kapocs.desk.casework;

import java.util.Map;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;

/** What another module tells a client of the matters of their case, in their own file. */
public interface OwnMatterPart {

    /** What stands with a matter, by its code; asked once for all of them, and not when there are none. */
    Map<String, Piece> of(Who.CodeHolder who, OwnFile own, Language reader);
}
