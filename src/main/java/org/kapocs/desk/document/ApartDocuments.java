package org.kapocs.desk.document;

import org.kapocs.desk.casework.ContactApart;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was kept of a contact that was somebody else's stays in the case, and opens with that contact's code no more: the
 * next scan of it is the client's. The house looks, because some of it only who added it sees.
 */
@Component
class ApartDocuments {
    private static final Who.Machine HOUSE = new Who.Machine("document.apart");

    private final DocumentRows rows;
    private final House house;

    ApartDocuments(DocumentRows rows, House house) {
        this.rows = rows;
        this.house = house;
    }

    @EventListener
    void on(ContactApart apart) {
        house.within(HOUSE, () -> rows.apart(HOUSE, apart.file(), apart.contact()));
    }
}
