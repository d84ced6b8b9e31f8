package org.kapocs.desk.referral;

import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to referrals without anybody asking for it. */
@Component
class ReferralJobs {
    private static final Who.Machine HOUSE = new Who.Machine("referral.expiry");

    private final Endings endings;

    ReferralJobs(Endings endings) {
        this.endings = endings;
    }

    /** What nobody answered in time has run out. */
    @Scheduled(fixedDelayString = "PT10M")
    void expire() {
        Standing.as(HOUSE, () -> endings.expire(HOUSE));
    }

    /** In the transaction of the withdrawal: what was shared is closed with it, or nothing is. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        endings.withdrawn(Standing.now(), withdrawn.client(), withdrawn.recipient());
    }
}
