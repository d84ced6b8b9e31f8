package org.kapocs.desk.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Sharing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom a case is offered under consents. Only consents under which one is are named: what is accepted is theirs. */
@Component
@Transactional(readOnly = true)
class TransferSharing implements Sharing {
    private static final Who.Machine HOUSE = new Who.Machine("transfer.sharing");

    private final TransferRows rows;
    private final CasesOf cases;
    private final House house;

    TransferSharing(TransferRows rows, CasesOf cases, House house) {
        this.rows = rows;
        this.cases = cases;
        this.house = house;
    }

    @Override
    public Map<UUID, Use> of(Who who, Collection<Consent> consents) {
        List<Consent> ours = consents.stream()
                .filter(each -> each.given().purpose() == ConsentPurpose.CASEWORK)
                .toList();
        return ours.isEmpty() ? Map.of() : house.within(HOUSE, () -> offered(ours));
    }

    /** What is offered stands on the consent that the other keeps the file, which is found by its case. */
    @Override
    public List<Share> ofFile(Who.CodeHolder who) {
        return List.of();
    }

    private Map<UUID, Use> offered(List<Consent> consents) {
        List<UUID> clients =
                consents.stream().map(each -> each.given().client()).distinct().toList();
        Map<UUID, UUID> clientOf = cases.all(HOUSE, clients).stream().collect(Collectors.toMap(Case::id, Case::client));
        List<Transfer> offers = rows.onConsent(HOUSE, clientOf.keySet());
        var uses = new HashMap<UUID, Use>();
        for (Consent consent : consents) {
            UUID recipient = consent.given().recipient().organization();
            boolean asked = offers.stream()
                    .filter(each -> each.to().organization().equals(recipient))
                    .anyMatch(each -> consent.given().client().equals(clientOf.get(each.caseFile())));
            if (asked) {
                uses.put(consent.id(), Use.ASKED);
            }
        }
        return uses;
    }
}
