package org.kapocs.facts.directory;

import java.util.List;

/**
 * Services that are meant by the whole name that was typed.
 *
 * @param ofOrganization that it is the name of the organization that gives them, and not of the one service
 */
public record ServicesNamed(boolean ofOrganization, List<ServiceFound> services) {
    /** Nobody is meant. */
    public static final ServicesNamed NONE = new ServicesNamed(false, List.of());
}
