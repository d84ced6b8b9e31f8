package org.kapocs.shared.trail;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of what who reads the trail may know nothing: not even the end of its id, by which it could be known again. */
@Component
@Transactional(readOnly = true)
class Unseen {
    private final VeilSight sight;

    Unseen(VeilSight sight) {
        this.sight = sight;
    }

    Set<UUID> of(Who.Staff who, Collection<UUID> ids) {
        return sight.shut(ids);
    }
}
