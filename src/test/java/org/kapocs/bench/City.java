package org.kapocs.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/**
 * Where the invented cases happen: three organizations, who works there, and who is asked for help.
 *
 * @param now the end of the five years
 */
record City(List<Office> offices, List<String> topics, List<String> matters, List<Provider> providers, Instant now) {
    /** How many open cases somebody has in hand. */
    static final int IN_HAND = 60;

    /**
     * An organization, and its caseworkers.
     *
     * @param share of a hundred cases
     */
    record Office(UUID organization, boolean city, int share, List<Who.Staff> staff) {}

    /** A service to which clients are referred. */
    record Provider(UUID service, String name, UUID organization, String organizationName, String email) {}

    /** How many work here: so many that each has a usual number of open cases, and no more than a tenth are open. */
    static int staff(int cases) {
        return Math.clamp(cases / (10L * IN_HAND), 4, 150);
    }

    /** The office of this case, by share. */
    Office office(int hundredth) {
        int left = hundredth;
        for (Office office : offices) {
            left -= office.share();
            if (left < 0) {
                return office;
            }
        }
        return offices.getFirst();
    }
}
