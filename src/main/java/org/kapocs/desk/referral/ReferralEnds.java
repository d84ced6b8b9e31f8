package org.kapocs.desk.referral;

import org.kapocs.shared.audit.NamedByEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells referrals apart where the trail tells of them, to those who find them. */
@Component
class ReferralEnds extends NamedByEnd {
    ReferralEnds(JdbcClient sql) {
        super("referral", "referral.referral", sql);
    }
}
