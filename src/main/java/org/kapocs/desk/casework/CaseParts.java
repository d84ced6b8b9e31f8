package org.kapocs.desk.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.springframework.stereotype.Component;

/** Puts a case together from what this and the lower modules keep of it. */
@Component
class CaseParts {
    private final CaseRows rows;
    private final Needs needs;
    private final Matters matters;
    private final Consents consents;

    CaseParts(CaseRows rows, Needs needs, Matters matters, Consents consents) {
        this.rows = rows;
        this.needs = needs;
        this.matters = matters;
        this.consents = consents;
    }

    CaseFile file(Who.Staff who, Case found, Client client) {
        return new CaseFile(
                found,
                client,
                needs(found.id()),
                matters(found.id()),
                consents.all(who, client.id()),
                rows.happenings(found.id()));
    }

    List<CaseNeed> needs(UUID file) {
        Map<UUID, String> notes = rows.needs(file);
        Map<UUID, Need> found = needs.byIds(notes.keySet());
        var ours = new ArrayList<CaseNeed>();
        notes.forEach((id, note) -> {
            Need need = found.get(id);
            if (need != null) {
                ours.add(new CaseNeed(need, note));
            }
        });
        return List.copyOf(ours);
    }

    List<Matter> matters(UUID file) {
        return rows.matters(file).stream()
                .flatMap(code -> matters.of(code).stream())
                .toList();
    }
}
