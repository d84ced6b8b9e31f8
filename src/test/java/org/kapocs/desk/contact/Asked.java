package org.kapocs.desk.contact;

import java.util.Set;
import java.util.UUID;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;

/** Invented questions and officers for the tests. */
public final class Asked {
    private Asked() {}

    public static NewContact question(String message) {
        return new NewContact("housing.rent", Urgency.SOON, "ar", null, 8, null, Reach.NONE, message);
    }

    public static Who.Staff officer(UUID organization) {
        return new Who.Staff(Ids.next(), "Minta Anna", organization, Set.of(), Set.of(Role.DESK_OFFICER));
    }

    /** The city, which receives what newcomers ask. */
    public static UUID city(Organizations organizations) {
        return organizations.city().orElseThrow();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
