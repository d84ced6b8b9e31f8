package org.kapocs.desk.referral;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseClosed;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.ConsentWithdrawn;
import org.kapocs.shared.web.Chores;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to referrals without anybody asking for it. */
@Component
class ReferralJobs {
    private static final Who.Machine TIME = new Who.Machine("referral.expiry");
    private static final Who.Machine CONSENT = new Who.Machine("referral.consent");
    private static final Who.Machine CASE = new Who.Machine("referral.case");

    private final Endings endings;
    private final House house;
    private final Chores chores;

    ReferralJobs(Endings endings, House house, Chores chores) {
        this.endings = endings;
        this.house = house;
        this.chores = chores;
    }

    /** What nobody answered in time has run out, and what no consent covers any more is over. */
    @Scheduled(fixedDelayString = "PT10M")
    void sweep() {
        chores.all("covered", () -> Standing.as(CONSENT, this::endUncovered));
        chores.all("expiry", () -> Standing.as(TIME, this::expire));
        chores.all("unheard", () -> Standing.as(TIME, this::tellLate));
    }

    /** One client's trouble must not keep the others' data open. */
    private void endUncovered() {
        chores.each("uncovered", endings.mayBeUncovered(CONSENT), client -> endings.endUncovered(CONSENT, client));
    }

    /** Where people have accounts nobody opens a letter twice: they are told once more that something waits. */
    private void tellLate() {
        chores.each("silent", endings.silent(TIME), id -> endings.tellLate(TIME, id));
    }

    private void expire() {
        Map<UUID, Referral> unanswered =
                endings.unanswered(TIME).stream().collect(Collectors.toMap(Referral::id, each -> each));
        chores.each(
                "unanswered",
                unanswered.keySet(),
                id -> endings.expire(TIME, Objects.requireNonNull(unanswered.get(id))));
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
