package org.kapocs.desk.rights;

import java.util.UUID;
import org.kapocs.desk.casework.CaseOpened;
import org.kapocs.desk.casework.CaseReopened;
import org.kapocs.desk.contact.ContactHeld;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody writes to or for a person who is being erased: it would go with them, or be left behind. Each who is heard here
 * holds what an erasure holds when it begins, so that one of the two waits for the other.
 */
@Component
class WhileErasing {
    private final ErasureRows rows;
    private final House house;

    WhileErasing(ErasureRows rows, House house) {
        this.rows = rows;
        this.house = house;
    }

    @EventListener
    void on(CaseReopened reopened) {
        refuse(reopened.file(), "rights.error.going");
    }

    @EventListener
    void on(CaseOpened opened) {
        refuse(opened.client(), "rights.error.going");
    }

    @EventListener
    void on(ContactHeld held) {
        refuse(held.contact(), held.who() instanceof Who.Staff ? "rights.error.going" : "rights.error.erasing");
    }

    private void refuse(UUID id, String why) {
        // Staff see the erasures of their organization; a newcomer sees none, so that the house looks for them.
        boolean begun =
                Standing.now() instanceof Who.Staff ? rows.begun(id) : house.within(People.HOUSE, () -> rows.begun(id));
        if (begun) {
            throw new Problem.Conflict(why);
        }
    }
}
