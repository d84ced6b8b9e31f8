package org.kapocs.facts.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What staff say about single services: still right, not the same, no longer there. */
@Component
@Transactional
public class Upkeep {
    private final Shelf shelf;
    private final Mappings mappings;
    private final Trail trail;
    private final Clock clock;

    Upkeep(Shelf shelf, Mappings mappings, Trail trail, Clock clock) {
        this.shelf = shelf;
        this.mappings = mappings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why a service is not shown any more. Its name is the message {@code directory.why.<NAME>}. */
    public enum Why {
        CLOSED,
        MOVED,
        WRONG
    }

    /** The provider has confirmed today that all is as it stands here. */
    public void confirm(Who.Staff who, UUID id) {
        ObjectNode json = opened(id);
        json.put(
                "assured_date",
                LocalDate.ofInstant(clock.instant(), clock.getZone()).toString());
        put(json);
        trail.wrote(who, new Subject("service", id), "service.confirmed");
    }

    /** This service is not the same as the one shown instead: show both. */
    public void keepApart(Who.Staff who, UUID id) {
        shelf.lock();
        shelf.keepApart(id);
        trail.wrote(who, new Subject("service", id), "service.kept-apart");
    }

    /** The public finds it no more; its address still tells that it is not available. */
    public void rest(Who.Staff who, UUID id, Why why) {
        ObjectNode json = opened(id);
        json.put("status", "inactive");
        put(json);
        shelf.rested(id, why);
        trail.wrote(who, new Subject("service", id), "service.inactive." + why);
    }

    /** It is there again. */
    public void wake(Who.Staff who, UUID id) {
        ObjectNode json = opened(id);
        json.put("status", "active");
        put(json);
        trail.wrote(who, new Subject("service", id), "service.active");
    }

    /** The services instead of which this one is shown. */
    @Transactional(readOnly = true)
    public List<UUID> merged(UUID id) {
        return shelf.shownBy(id);
    }

    /** Why staff set it inactive; none while it works, or when its source says that it does not. */
    @Transactional(readOnly = true)
    public Optional<Why> why(UUID id) {
        return shelf.whyRested(id);
    }

    private ObjectNode opened(UUID id) {
        shelf.lock();
        return Optional.ofNullable(shelf.documents(List.of(id)).get(id))
                .orElseThrow(Problem.Missing::new)
                .json()
                .deepCopy();
    }

    private void put(ObjectNode json) {
        shelf.put(List.of(new Document(json)), mappings.current());
    }
}
