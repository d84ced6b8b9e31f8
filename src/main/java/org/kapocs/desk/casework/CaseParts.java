package org.kapocs.desk.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Matters;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.springframework.stereotype.Component;

/** Puts a case together from what this and the lower modules keep of it. */
@Component
class CaseParts {
    private final PartRows rows;
    private final Needs needs;
    private final Matters matters;
    private final Consents consents;
    private final OwnConsents ownConsents;

    CaseParts(PartRows rows, Needs needs, Matters matters, Consents consents, OwnConsents ownConsents) {
        this.rows = rows;
        this.needs = needs;
        this.matters = matters;
        this.consents = consents;
        this.ownConsents = ownConsents;
    }

    CaseFile file(Who.Staff who, Case found, Client client) {
        PartRows.Parts parts = rows.whole(found.id());
        return new CaseFile(
                found,
                client,
                needs(parts),
                matters(parts),
                consents.all(who, found.client()),
                Ticks.folded(parts.happenings()),
                parts.later());
    }

    List<CaseNeed> needs(UUID file) {
        return needs(rows.about(file));
    }

    List<Matter> matters(UUID file) {
        return matters(rows.about(file));
    }

    /** The case as its client sees it: what was voiced, not what a caseworker noted. */
    OwnFile own(Who.CodeHolder who, Case found) {
        PartRows.Parts parts = rows.own(found.id());
        List<CaseNeed> voiced =
                needs(parts).stream().map(each -> new CaseNeed(each.need(), "")).toList();
        return new OwnFile(found, voiced, matters(parts), ownConsents.of(who, found));
    }

    private List<CaseNeed> needs(PartRows.Parts parts) {
        Map<UUID, Need> found = needs.byIds(parts.needs().keySet());
        var ours = new ArrayList<CaseNeed>();
        parts.needs().forEach((id, note) -> {
            Need need = found.get(id);
            if (need != null) {
                ours.add(new CaseNeed(need, note));
            }
        });
        return List.copyOf(ours);
    }

    private List<Matter> matters(PartRows.Parts parts) {
        return parts.matters().stream()
                .flatMap(code -> matters.of(code).stream())
                .toList();
    }
}
