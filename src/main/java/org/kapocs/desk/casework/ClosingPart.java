package org.kapocs.desk.casework;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Piece;

/** What another module asks the caseworker who closes a case, and does when it is closed. */
public interface ClosingPart {

    /**
     * A part of the form; empty for nothing.
     *
     * @param sent what was sent with the form before, so that it is shown again
     */
    Optional<Piece> asks(Who.Staff who, CaseFile file, Form sent);

    /** The case was closed, in this transaction. */
    void closed(Who.Staff who, UUID caseFile, Form sent);
}
