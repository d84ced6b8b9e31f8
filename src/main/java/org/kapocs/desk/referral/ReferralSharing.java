package org.kapocs.desk.referral;

import java.time.Instant;
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

    /** What ended with a consent was asked before that, ended with it or after it, and was covered by no later one of these. */
    @Override
    public Map<UUID, List<Said>> saidBefore(Who.Staff who, Collection<Consent> withdrawn) {
        List<Referral> ended = rows.takenBack(
                who, withdrawn.stream().map(each -> each.given().client()).collect(Collectors.toSet()));
        Map<UUID, UUID> with = new HashMap<>();
        ended.forEach(each -> withdrawn.stream()
                .filter(consent -> covers(consent, each) && within(each, taken(consent)))
                .max(Comparator.comparing(ReferralSharing::taken))
                .ifPresent(consent -> with.put(each.id(), consent.id())));
        return history.told(who, ended).messages().stream()
                .filter(each -> with.containsKey(each.referral()))
                .sorted(Comparator.comparing(PartnerMessage.Said::at))
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(with.get(each.referral())),
                        Collectors.mapping(
                                each -> new Said(each.at(), each.text(), each.language()), Collectors.toList())));
    }

    private static Instant taken(Consent consent) {
        return Objects.requireNonNull(consent.withdrawnAt());
    }

    private static boolean within(Referral referral, Instant taken) {
        Instant sent = referral.sentAt();
        return sent != null && !sent.isAfter(taken) && !referral.stateSince().isBefore(taken);
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
