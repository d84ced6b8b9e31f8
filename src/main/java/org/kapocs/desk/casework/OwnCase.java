package org.kapocs.desk.casework;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case as the client sees it, who has shown code and PIN. */
@Component
@Transactional(readOnly = true)
public class OwnCase {
    private final CaseRows rows;
    private final CaseParts parts;
    private final LaterRows later;

    OwnCase(CaseRows rows, CaseParts parts, LaterRows later) {
        this.rows = rows;
        this.parts = parts;
        this.later = later;
    }

    /** The case that came of their contact, if one did. */
    public Optional<OwnFile> of(Who.CodeHolder who) {
        return rows.ofContact(who, who.contact()).map(found -> parts.own(who, found));
    }

    /** Whether what is done about this need is read with the code of the case: not where it came with another code. */
    public boolean reads(Who.Staff who, Case file, UUID need) {
        return !later.voiced(file.id(), need);
    }
}
