package org.kapocs.desk.casework;

import java.util.List;
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

    OwnCase(CaseRows rows, CaseParts parts) {
        this.rows = rows;
        this.parts = parts;
    }

    /** The case that came of their contact, if one did. */
    public Optional<OwnFile> of(Who.CodeHolder who) {
        return rows.ofContact(who, who.contact()).map(found -> parts.own(who, found));
    }

    /** All needs of that case, also those that its page leaves out because it can be read by another. */
    public List<UUID> needs(Who.CodeHolder who) {
        return rows.needsOfContact(who);
    }
}
