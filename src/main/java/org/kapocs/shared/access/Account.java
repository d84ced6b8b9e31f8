package org.kapocs.shared.access;

import java.util.Set;
import java.util.UUID;

/**
 * A member of staff, as their administrator sees them.
 *
 * @param joined whether they have set their password and their second factor
 * @param language the tag of the language of their pages
 * @param version to be given back when changing it
 */
public record Account(
        UUID id,
        UUID organization,
        String name,
        String email,
        Set<Role> roles,
        Set<UUID> sites,
        boolean active,
        boolean joined,
        String language,
        int version) {

    /** The same, opened or closed. */
    public Account with(boolean nowActive) {
        return new Account(id, organization, name, email, roles, sites, nowActive, joined, language, version);
    }

    Who.Staff who() {
        return new Who.Staff(id, name, organization, sites, roles);
    }
}
