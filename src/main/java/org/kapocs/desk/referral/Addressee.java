package org.kapocs.desk.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to help: a service of an organization, never a person there.
 *
 * @param at where of its locations; null for anywhere
 * @param organization its id in the directory
 * @param language the tag of the language of the letter and the partner's page
 */
public record Addressee(
        UUID service,
        String serviceName,
        @Nullable At at,
        UUID organization,
        String organizationName,
        String email,
        String language) {
    /**
     * The service at one of its locations.
     *
     * @param name of the location, which can be its street
     */
    public record At(UUID id, String name) {}

    /**
     * The service, and where of its locations. For those who work on it: {@link #serviceName()} alone is for whoever has no
     * more than a code.
     */
    public String called() {
        return called(serviceName, at == null ? "" : at.name());
    }

    static String called(String service, String place) {
        return place.isEmpty() ? service : service + " – " + place;
    }
}
