package org.kapocs.shared.webhook;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Who;

/** A room that knows in whose compartment its things are. What is in none is told to nobody. */
public interface Belonging {

    /** Which things: a {@link org.kapocs.shared.audit.Subject#kind}. */
    String thing();

    /** The organization of each of these, by id; those that are no more are left out. */
    Map<UUID, UUID> organizations(Who.Machine house, Collection<UUID> ids);

    /** With what each of these is sealed: itself, unless it belongs to a case. */
    default Map<UUID, UUID> files(Who.Machine house, Collection<UUID> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(each -> each, each -> each));
    }
}
