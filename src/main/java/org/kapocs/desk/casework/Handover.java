package org.kapocs.desk.casework;

import java.util.UUID;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case to somebody else to answer for. Whether it may be given is decided by the room above that asks for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Handover {
    private static final Who.Machine HOUSE = new Who.Machine("casework.handover");

    private final CaseRows rows;
    private final CaseLog log;
    private final ContactOfCase contact;
    private final HeldData held;
    private final House house;
    private final ApplicationEventPublisher events;

    Handover(
            CaseRows rows,
            CaseLog log,
            ContactOfCase contact,
            HeldData held,
            House house,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.log = log;
        this.contact = contact;
        this.held = held;
        this.house = house;
        this.events = events;
    }

    /**
     * A colleague answers for it from now on; what the one before had to do for it is theirs to do.
     *
     * @param file as it was seen, held by the caller
     */
    public void inside(Who.Staff who, Case file, UUID owner) {
        rows.own(who, file.id(), owner);
        contact.hand(who, file.id(), file.owner(), owner);
        log.wrote(who, file.id(), Did.HANDED, "", "");
        events.publishEvent(new CaseHanded(file.id(), file.owner(), owner));
    }

    /**
     * All that is kept of its client comes into the compartment of another organization; whose it was until now finds
     * nothing of it from the end of this transaction.
     *
     * @param whose with all cases of the client, held by the caller
     * @param names of the two organizations, as the stream says it
     */
    public void across(Who.Staff who, Case file, DataSubject whose, UUID to, UUID owner, String names) {
        house.within(HOUSE, () -> {
            held.carry(HOUSE, whose, to, owner);
            log.wrote(who, file.id(), Did.HANDED_OVER, "", names);
        });
    }
}
