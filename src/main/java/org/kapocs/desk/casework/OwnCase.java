package org.kapocs.desk.casework;

import java.util.List;
import java.util.Optional;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case as the client sees it, who has shown code and PIN. */
@Component
@Transactional(readOnly = true)
public class OwnCase {
    private final CaseRows rows;
    private final CaseParts parts;
    private final Consents consents;

    OwnCase(CaseRows rows, CaseParts parts, Consents consents) {
        this.rows = rows;
        this.parts = parts;
        this.consents = consents;
    }

    /** The case that came of their contact, if one did. */
    public Optional<OwnFile> of(Who.CodeHolder who) {
        return rows.ofContact(who, who.contact()).map(found -> {
            List<CaseNeed> needs = parts.needs(found.id()).stream()
                    .map(each -> new CaseNeed(each.need(), ""))
                    .toList();
            return new OwnFile(found, needs, parts.matters(found.id()), consents.all(who, found.client()));
        });
    }
}
