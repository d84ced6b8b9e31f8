package org.kapocs.shared.webhook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;

/** What belongs to a sealed file, of which no program of others hears: neither that something happened nor when. */
@Component
class Untold {
    private final Map<String, Belonging> belonging;
    private final VeilSight sight;

    Untold(List<Belonging> belongings, VeilSight sight) {
        this.belonging = belongings.stream().collect(Collectors.toMap(Belonging::thing, each -> each));
        this.sight = sight;
    }

    /** @param things the ids, by what they are */
    Set<UUID> of(Who.Machine house, Map<String, Set<UUID>> things) {
        var files = new HashMap<UUID, UUID>();
        things.forEach((thing, ids) -> {
            Belonging room = belonging.get(thing);
            if (room != null) {
                files.putAll(room.files(house, ids));
            }
        });
        Set<UUID> sealed = files.isEmpty() ? Set.of() : sight.sealed(new HashSet<>(files.values()));
        return files.entrySet().stream()
                .filter(each -> sealed.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
