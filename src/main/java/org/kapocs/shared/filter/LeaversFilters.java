package org.kapocs.shared.filter;

import org.kapocs.shared.access.AccessChanged;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody saved for themselves goes with their account; what they shared with their organization stays. */
@Component
class LeaversFilters {
    private static final Who.Machine HOUSE = new Who.Machine("filter.leavers");

    private final SavedFilterRows rows;
    private final House house;

    LeaversFilters(SavedFilterRows rows, House house) {
        this.rows = rows;
        this.house = house;
    }

    /** In the transaction that closes the account. */
    @EventListener
    void on(AccessChanged event) {
        if (event.what().equals("account.closed")) {
            house.within(HOUSE, () -> rows.clear(event.account()));
        }
    }
}
