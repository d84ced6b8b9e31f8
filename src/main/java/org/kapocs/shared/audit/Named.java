package org.kapocs.shared.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** A room above that can say how people call what the trail tells of; asked once for a whole page. */
public interface Named {

    /** Which subjects it knows: a {@link Subject#kind}. */
    String kind();

    /** What those of them are called that this person may know. */
    Map<UUID, String> names(Who.Staff who, Collection<UUID> ids);
}
