package org.kapocs.desk.consult;

import org.kapocs.desk.casework.CaseClosed;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.ConsentWithdrawn;
import org.kapocs.shared.web.Chores;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices what nobody answered in time, and closes what must not be seen any more. */
@Component
class ConsultJobs {
    private static final Who.Machine TIME = new Who.Machine("consult.time");
    private static final Who.Machine CONSENT = new Who.Machine("consult.consent");
    private static final Who.Machine CASE = new Who.Machine("consult.case");

    private final ConsultEndings endings;
    private final House house;
    private final Chores chores;

    ConsultJobs(ConsultEndings endings, House house, Chores chores) {
        this.endings = endings;
        this.house = house;
        this.chores = chores;
    }

    @Scheduled(fixedDelayString = "PT5M")
    void sweep() {
        chores.all("consulted", () -> Standing.as(CONSENT, this::endUncovered));
        chores.all("consultations", () -> Standing.as(TIME, this::escalate));
    }

    private void endUncovered() {
        chores.each("consultedclient", endings.clientsShown(CONSENT), client -> endings.endUncovered(CONSENT, client));
    }

    private void escalate() {
        chores.each("consultation", endings.overdue(TIME), id -> endings.escalate(TIME, id));
    }

    /** In the transaction of the withdrawal, wherever in the house the question is. */
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
