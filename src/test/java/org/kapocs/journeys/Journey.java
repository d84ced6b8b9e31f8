package org.kapocs.journeys;

import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** A story in the invented Budapest. */
@DemoHouse
abstract class Journey extends Story {
    @Autowired
    InventedStaff staff;

    @Override
    String address() {
        return DemoHouse.Outside.address();
    }

    /** Somebody new at the city's client point, signed in at a desk. */
    Screen colleague(String name, Role... roles) {
        return colleague(desk(), name, roles);
    }

    /** Somebody new at the city's client point, signed in there. */
    Screen colleague(Screen screen, String name, Role... roles) {
        var city = staff.members().getFirst();
        return colleague(screen, city.organization(), city.sites(), name, roles);
    }
}
