package org.kapocs.desk.referral;

import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a letter to the recipient of a referral may say, which the client carries or staff send. */
@Component
@Transactional
public class HandedLetters {
    private final Referrals referrals;
    private final Drafts drafts;

    HandedLetters(Referrals referrals, Drafts drafts) {
        this.referrals = referrals;
        this.drafts = drafts;
    }

    /**
     * All that the recipient would see after accepting: a letter cannot wait for that.
     *
     * @throws Problem.Refused when no consent covers it, or the case stands on one that is not there
     * @throws Problem.Conflict when the referral is over, or its case is closed
     */
    public Referrals.Proof of(Who.Staff who, UUID caseFile, UUID id) {
        Referral referral = referrals.get(who, id);
        if (!referral.caseFile().equals(caseFile)) {
            throw new Problem.Missing();
        }
        if (referral.state() != ReferralState.DRAFT && !referral.state().live()) {
            throw new Problem.Conflict("referral.conflict");
        }
        drafts.writable(who, caseFile);
        Referrals.Proof proof = referrals.proof(who, id);
        if (proof.coverage() instanceof Coverage.Refused refused) {
            throw new Problem.Refused(refused.reason().nameKey());
        }
        return proof;
    }
}
