package org.kapocs.desk.contact;

import java.util.List;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;

/** What another room of the desk has to tell whoever reads a contact. */
public interface ContactPart {

    /** What this person should know of it before they answer; nothing when there is nothing. */
    List<Piece> of(Who.Staff who, Contact contact);
}
