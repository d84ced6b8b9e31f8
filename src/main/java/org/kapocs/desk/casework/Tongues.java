package org.kapocs.desk.casework;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** What a room above knows of the languages in which colleagues work. */
public interface Tongues {

    /** The tags of their languages, by account; of those of one's own organization who said them. */
    Map<UUID, Set<String>> of(Who.Staff who);
}
