package org.kapocs.desk.referral.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.referral.Addressee;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralResult;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Refusal;
import org.kapocs.desk.referral.Report;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals, for programs. They read them; to send one somebody looks at what it shows. */
@RestController
@ForToken(Action.READ_CASES)
@RequestMapping("/api/v1/cases/{id}/referrals")
class ReferralsApi {
    private final Referrals referrals;
    private final Cases cases;

    ReferralsApi(Referrals referrals, Cases cases) {
        this.referrals = referrals;
        this.cases = cases;
    }

    /** That a provider was asked for help with a need. */
    record ReferralTold(
            UUID id,
            UUID caseId,
            UUID need,
            @Means("The service of the directory.") UUID service,
            String serviceName,

            @Means("Where of its locations, the id of the service_at_location in HSDS; null for anywhere.") @Nullable
            UUID location,

            @Means("What that location is called, which can be its street.") @Nullable
            String locationName,

            String organizationName,

            @Means("What the recipient sees after accepting.")
            List<Section> sections,

            @Means("What they were asked, in the caseworker's words.")
            String asked,

            ReferralState state,

            @Means(
                    value = "Why it ended, where it did, or how it went.",
                    of = {Refusal.class, Report.class, Referral.Ending.class})
            @Nullable
            String reason,

            @Nullable ReferralResult result,

            @Means("Until when the recipient may answer.") @Nullable
            Instant answerBy,

            Instant stateSince,
            int version) {

        static ReferralTold of(Referral each) {
            Addressee.At at = each.to().at();
            return new ReferralTold(
                    each.id(),
                    each.caseFile(),
                    each.need(),
                    each.to().service(),
                    each.to().serviceName(),
                    at == null ? null : at.id(),
                    at == null ? null : at.name(),
                    each.to().organizationName(),
                    each.sections().stream().sorted().toList(),
                    each.asked(),
                    each.state(),
                    each.reason(),
                    each.result(),
                    each.answerBy(),
                    each.stateSince(),
                    each.version());
        }
    }

    @GetMapping
    @Operation("The referrals of a case, the newest first.")
    Lines<ReferralTold> all(@PathVariable UUID id, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        return new Lines<>(
                referrals.ofCase(who, id).stream().map(ReferralTold::of).toList(), null);
    }

    @GetMapping("/{referral}")
    @Operation("A referral of a case.")
    ResponseEntity<ReferralTold> one(@PathVariable UUID id, @PathVariable UUID referral, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        return referrals.ofCase(who, id).stream()
                .filter(each -> each.id().equals(referral))
                .findFirst()
                .map(each -> Seen.answer(each.version(), ReferralTold.of(each)))
                .orElseThrow(Problem.Missing::new);
    }
}
