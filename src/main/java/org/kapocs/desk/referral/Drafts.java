package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.casework.OwnCase;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ReferralAddress;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What a referral begins as. */
@Component
class Drafts {
    private static final int LONGEST = 2_000;

    private final Cases cases;
    private final OwnCase own;
    private final Grounds grounds;
    private final Directory directory;
    private final Languages languages;
    private final Clock clock;

    Drafts(Cases cases, OwnCase own, Grounds grounds, Directory directory, Languages languages, Clock clock) {
        this.cases = cases;
        this.own = own;
        this.grounds = grounds;
        this.directory = directory;
        this.languages = languages;
        this.clock = clock;
    }

    Referral of(Who.Staff who, UUID caseFile, UUID need, UUID service) {
        Case file = writable(who, caseFile);
        if (cases.needs(who, caseFile).stream()
                .noneMatch(ours -> ours.need().id().equals(need))) {
            throw new Problem.Missing();
        }
        ReferralAddress address =
                directory.referralAddressOf(service).orElseThrow(() -> new Problem.Conflict("referral.noaddress"));
        return new Referral(
                Ids.next(),
                who.organization(),
                who.account(),
                caseFile,
                file.client(),
                own.reads(who, file, need) ? file.contact() : null,
                need,
                addressee(address),
                EnumSet.of(Section.NAME, Section.REACH),
                "",
                null,
                null,
                ReferralState.DRAFT,
                null,
                null,
                null,
                null,
                clock.instant(),
                1);
    }

    private Addressee addressee(ReferralAddress address) {
        return new Addressee(
                address.service(),
                address.serviceName(),
                null,
                address.organizationId().orElse(address.service()),
                address.organization(),
                address.email(),
                languages.of(address.language()).orElseGet(languages::house).tag());
    }

    /** The case, when something may be done in it: it is open, and its legal basis holds. */
    Case writable(Who.Staff who, UUID caseFile) {
        Case file = cases.get(who, caseFile, Purpose.REFERRAL);
        if (!file.open()) {
            throw new Problem.Conflict("referral.caseclosed");
        }
        return grounds.writable(who, caseFile);
    }

    /** Who is in a sealed file for a while only tells nobody else of it. */
    void refuseVisitor(Who.Staff who, UUID caseFile) {
        grounds.refuseVisitor(who, caseFile);
    }

    static void refuseUnfit(String asked) {
        if (asked.strip().length() > LONGEST) {
            throw new Problem.Invalid(Map.of("asked", "referral.asked.error.long"));
        }
    }
}
