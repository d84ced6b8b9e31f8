package org.kapocs.desk.referral;

import java.util.UUID;
import org.kapocs.desk.casework.CaseClosed;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.ConsentWithdrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to referrals without anybody asking for it. */
@Component
class ReferralJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ReferralJobs.class);
    private static final Who.Machine TIME = new Who.Machine("referral.expiry");
    private static final Who.Machine CONSENT = new Who.Machine("referral.consent");
    private static final Who.Machine CASE = new Who.Machine("referral.case");

    private final Endings endings;
    private final House house;

    ReferralJobs(Endings endings, House house) {
        this.endings = endings;
        this.house = house;
    }

    /** What nobody answered in time has run out, and what no consent covers any more is over. */
    @Scheduled(fixedDelayString = "PT10M")
    void sweep() {
        Standing.as(TIME, () -> endings.expire(TIME));
        Standing.as(CONSENT, () -> endings.clientsShown(CONSENT).forEach(this::endUncovered));
    }

    /** One client's trouble must not keep the others' data open. */
    private void endUncovered(UUID client) {
        try {
            endings.endUncovered(CONSENT, client);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "a referral without consent could not be closed: {}",
                    failure.getClass().getName());
        }
    }

    /**
     * In the transaction of the withdrawal, and wherever in the house it is: what was shared is closed with it, or
     * nothing is.
     */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        house.within(CONSENT, () -> endings.endUncovered(CONSENT, withdrawn.client()));
    }

    /** In the transaction of the closing. */
    @EventListener
    void on(CaseClosed closed) {
        house.within(CASE, () -> endings.endWithCase(CASE, closed.file()));
    }
}
