package org.kapocs.desk.casework;

import java.util.Optional;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case as the client sees it, who has shown code and PIN. */
@Component
@Transactional(readOnly = true)
public class OwnCase {
    private final CaseRows rows;
    private final CaseParts parts;

    OwnCase(CaseRows rows, CaseParts parts) {
        this.rows = rows;
        this.parts = parts;
    }

    /** The case that came of their contact, if one did. */
    public Optional<OwnFile> of(Who.CodeHolder who) {
        return rows.ofContact(who, who.contact()).map(found -> parts.own(who, found));
    }
}
