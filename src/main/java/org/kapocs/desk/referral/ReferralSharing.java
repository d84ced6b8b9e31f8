package org.kapocs.desk.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Sharing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is shown under consents to ask a provider. The house looks, because a client may have a case elsewhere, too. */
@Component
@Transactional(readOnly = true)
class ReferralSharing implements Sharing {
    private static final Who.Machine HOUSE = new Who.Machine("referral.sharing");

    private final ReferralRows rows;
    private final House house;

    ReferralSharing(ReferralRows rows, House house) {
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
        Map<UUID, List<Referral>> referrals = house.within(
                HOUSE,
                () -> ours.stream()
                        .map(each -> each.given().client())
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), client -> rows.sentFor(HOUSE, client))));
        var uses = new HashMap<UUID, Use>();
        ours.forEach(each -> uses.put(
                each.id(), use(each, referrals.getOrDefault(each.given().client(), List.of()))));
        return uses;
    }

    @Override
    public List<Share> ofFile(Who.CodeHolder who) {
        return rows.ofContact(who).stream()
                .filter(sent -> sent.sentAt() != null)
                .map(sent -> new Share(
                        sent.client(),
                        sent.to().organization(),
                        sent.sections(),
                        Objects.requireNonNull(sent.sentAt()),
                        sent.state().sharing() || sent.state().unanswered() ? null : sent.stateSince()))
                .toList();
    }

    private static Use use(Consent consent, List<Referral> sent) {
        var under = sent.stream()
                .filter(each -> each.to()
                        .organization()
                        .equals(consent.given().recipient().organization()))
                .filter(each -> consent.given().sections().containsAll(each.sections()))
                .map(Referral::state)
                .toList();
        if (under.stream().anyMatch(ReferralState::sharing)) {
            return Use.SHOWN;
        }
        if (under.stream().anyMatch(ReferralState::unanswered)) {
            return Use.ASKED;
        }
        return under.isEmpty() ? Use.UNUSED : Use.OVER;
    }
}
