package org.kapocs.testing;

import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;

/** The city of the house under test, which receives what newcomers ask. */
class City {
    City(Organizations organizations) {
        if (organizations.city().isEmpty()) {
            organizations.found("Minta Főváros", Organization.Kind.CITY);
        }
    }
}
