package org.kapocs.desk.casework;

import java.util.List;
import java.util.UUID;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.privacy.Consent;

/**
 * A case with all that belongs to it, as its caseworker sees it.
 *
 * @param needs as they were voiced
 * @param consents every consent of the client, newest first
 * @param happenings what was done in the case itself, newest first
 * @param later contacts of the client that came into it, in the order in which they came
 */
public record CaseFile(
        Case file,
        Client client,
        List<CaseNeed> needs,
        List<Matter> matters,
        List<Consent> consents,
        List<Happening> happenings,
        List<UUID> later) {

    /** The needs that nobody has answered or given up. */
    public List<CaseNeed> openNeeds() {
        return needs.stream()
                .filter(each -> each.need().state() == org.kapocs.facts.need.NeedState.OPEN)
                .toList();
    }
}
