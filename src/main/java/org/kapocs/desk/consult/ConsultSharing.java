package org.kapocs.desk.consult;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Sharing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What experts are shown under consents. Only consents that were used so are named. */
@Component
@Transactional(readOnly = true)
class ConsultSharing implements Sharing {
    private static final Who.Machine HOUSE = new Who.Machine("consult.sharing");

    private final ConsultRows rows;
    private final House house;

    ConsultSharing(ConsultRows rows, House house) {
        this.rows = rows;
        this.house = house;
    }

    @Override
    public Map<UUID, Use> of(Who who, Collection<Consent> consents) {
        List<Consent> ours = consents.stream()
                .filter(each -> each.given().purpose() == ConsentPurpose.REFERRAL)
                .toList();
        if (ours.isEmpty()) {
            return Map.of();
        }
        List<Consultation> asked = house.within(
                HOUSE,
                () -> rows.underConsent(
                        HOUSE,
                        ours.stream()
                                .map(each -> each.given().client())
                                .distinct()
                                .toList()));
        var uses = new HashMap<UUID, Use>();
        for (Consent consent : ours) {
            asked.stream()
                    .filter(each -> covers(consent, each))
                    .map(ConsultSharing::use)
                    .forEach(use -> uses.merge(consent.id(), use, Use::stronger));
        }
        return uses;
    }

    @Override
    public List<Share> ofFile(Who.CodeHolder who) {
        return rows.own(who).stream()
                .filter(asked -> asked.basis() == LegalBasis.CONSENT)
                .map(asked -> new Share(
                        asked.client(), asked.to().organization(), asked.sections(), asked.askedAt(), over(asked)))
                .toList();
    }

    /** When somebody took one back is not known here: nothing that was agreed to after it was asked counts then. */
    private static @Nullable Instant over(Consultation asked) {
        return asked.waits() ? null : asked.answeredAt() == null ? asked.askedAt() : asked.answeredAt();
    }

    private static boolean covers(Consent consent, Consultation asked) {
        return asked.basis() == LegalBasis.CONSENT
                && asked.client().equals(consent.given().client())
                && asked.to().organization().equals(consent.given().recipient().organization())
                && consent.given().sections().containsAll(asked.sections());
    }

    private static Use use(Consultation asked) {
        return switch (asked.state()) {
            case TAKEN -> Use.SHOWN;
            case ASKED -> Use.ASKED;
            default -> Use.OVER;
        };
    }
}
