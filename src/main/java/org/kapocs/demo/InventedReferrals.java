package org.kapocs.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Refusal;
import org.kapocs.desk.referral.Report;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;

/** What invented partners answer to the invented client point. */
final class InventedReferrals {
    private static final Set<Section> SECTIONS = Set.of(Section.NAME, Section.REACH, Section.LANGUAGES, Section.NEEDS);

    private final Referrals referrals;
    private final Consents consents;
    private final InventedWords words;
    private final InventedTimes times;

    InventedReferrals(Referrals referrals, Consents consents, InventedWords words, InventedTimes times) {
        this.referrals = referrals;
        this.consents = consents;
        this.words = words;
        this.times = times;
    }

    /** Asks the service for help; when it has been given, {@code then} happens. */
    void ask(Who.Staff officer, Case file, UUID need, UUID service, String language, Instant moment, Runnable then) {
        UUID id = send(officer, file, need, service, language, LocalDate.ofInstant(moment, times.city()));
        answer(officer, new Who.LinkHolder(id), language, moment, then);
    }

    /** Sends what the client agreed to, once. */
    UUID send(Who.Staff officer, Case file, UUID need, UUID service, String language, LocalDate today) {
        String key = file.id() + " " + service;
        UUID id = referrals.prepare(
                officer,
                file.id(),
                need,
                service,
                InventedServices.id("referral " + key).toString());
        Referral draft = referrals.get(officer, id);
        consents.give(
                officer,
                new GivenConsent(
                        file.client(),
                        file.contact(),
                        ConsentPurpose.REFERRAL,
                        ConsentPurpose.REFERRAL.version(),
                        language,
                        new Recipient(draft.to().organization(), draft.to().organizationName()),
                        SECTIONS,
                        today,
                        today.plusMonths(3),
                        HowGiven.READ_ALOUD,
                        true),
                InventedServices.id("consent " + key).toString());
        if (draft.state() == ReferralState.DRAFT) {
            referrals.send(officer, id, draft.version());
        }
        return id;
    }

    private void answer(Who.Staff officer, Who.LinkHolder partner, String language, Instant asked, Runnable then) {
        int luck = times.below(100);
        Instant answered = times.later(asked, 1 + times.below(3));
        if (luck < 70) {
            times.at(
                    answered,
                    () -> Standing.as(partner, () -> {
                        referrals.open(partner);
                        String once = InventedServices.id("message " + partner.referral())
                                .toString();
                        referrals.accept(partner, new PartnerMessage(words.fromPartner(language), language, once));
                    }));
            report(officer, partner, answered, then);
        } else if (luck < 85) {
            times.at(
                    answered,
                    () -> Standing.as(partner, () -> referrals.decline(partner, Refusal.values()[times.below(2)])));
        }
    }

    private void report(Who.Staff officer, Who.LinkHolder partner, Instant accepted, Runnable then) {
        Instant reported = times.later(accepted, 4 + times.below(8));
        boolean helped = times.chance(80);
        times.at(
                reported,
                () -> Standing.as(partner, () -> {
                    referrals.open(partner);
                    referrals.report(partner, helped ? Report.HELPED : Report.NOT_POSSIBLE, PartnerMessage.NONE);
                }));
        if (helped) {
            Instant confirmed = times.later(reported, 1 + times.below(3));
            times.at(confirmed, () -> Standing.as(officer, () -> referrals.confirm(officer, partner.referral(), true)));
            times.at(times.later(confirmed, 1), then);
        }
    }
}
