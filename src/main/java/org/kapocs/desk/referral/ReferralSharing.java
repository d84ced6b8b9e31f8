package org.kapocs.desk.referral;

import java.util.Collection;
import java.util.Comparator;
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
    private final ReferralHistory history;
    private final House house;

    ReferralSharing(ReferralRows rows, ReferralHistory history, House house) {
        this.rows = rows;
        this.history = history;
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

    /** What ended with a consent ended with it or after it, and was covered by it. */
    @Override
    public Map<UUID, Said> saidBefore(Who.Staff who, Collection<Consent> withdrawn) {
        List<Referral> ended = rows.takenBack(
                who, withdrawn.stream().map(each -> each.given().client()).collect(Collectors.toSet()));
        var last = new HashMap<UUID, Said>();
        history.told(who, ended)
                .messages()
                .forEach(each -> last.put(each.referral(), new Said(each.at(), each.text(), each.language())));
        var said = new HashMap<UUID, Said>();
        for (Consent consent : withdrawn) {
            ended.stream()
                    .filter(each -> covers(consent, each)
                            && !each.stateSince().isBefore(Objects.requireNonNull(consent.withdrawnAt())))
                    .map(each -> last.get(each.id()))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing(Said::at))
                    .ifPresent(each -> said.put(consent.id(), each));
        }
        return said;
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

    private static boolean covers(Consent consent, Referral referral) {
        return referral.client().equals(consent.given().client())
                && referral.to()
                        .organization()
                        .equals(consent.given().recipient().organization())
                && consent.given().sections().containsAll(referral.sections());
    }

    private static Use use(Consent consent, List<Referral> sent) {
        var under = sent.stream()
                .filter(each -> covers(consent, each))
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
