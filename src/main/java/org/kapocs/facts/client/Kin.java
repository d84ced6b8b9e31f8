package org.kapocs.facts.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With whom a client lives or lived, and how they are related: as it may be told on the client's own pages for staff. Who
 * may not know of somebody has nothing of them here.
 *
 * @param self the record that stands for the client
 * @param homes the households of which something is told, the newest first
 * @param people everybody who is told of, each once
 * @param spokenBy who may speak for the client before the law
 * @param untold who may not be told of here, though they are of the household
 */
public record Kin(UUID self, List<Home> homes, List<One> people, List<UUID> spokenBy, Set<UUID> untold) {

    /**
     * A household, to be changed at this version.
     *
     * @param stay of the client themselves
     */
    public record Home(UUID id, int version, Instant changedAt, UUID changedBy, Stay stay) {}

    /** Where somebody is, seen from the client. */
    public enum Place {
        /** They live together. */
        TOGETHER,
        /** They are related, and never lived together. */
        ELSEWHERE,
        /** They lived together. */
        EARLIER
    }

    /**
     * Somebody of the household.
     *
     * @param client the record that stands for them
     * @param apart until when they lived together; null when they do, or nobody knows
     * @param relation what they are to the client; null when nobody knows
     * @param derived nobody said so; it follows from what else was said
     * @param kept they may not know of the client
     * @param spokenBy who may speak for them before the law
     */
    public record One(
            UUID home,
            UUID client,
            Name name,
            @Nullable Integer birthYear,
            Place place,
            Stay stay,
            @Nullable RoughDate apart,
            @Nullable Relation relation,
            boolean derived,
            boolean ended,
            boolean kept,
            List<UUID> spokenBy,
            Instant addedAt,
            UUID addedBy) {}

    public Stream<One> at(Place place) {
        return people.stream().filter(each -> each.place() == place);
    }

    public Optional<One> one(UUID client) {
        return people.stream().filter(each -> each.client().equals(client)).findFirst();
    }

    public Optional<Home> home(UUID id) {
        return homes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether somebody else can be taken into the household from here. */
    public boolean open(UUID client) {
        return !client.equals(self) && !untold.contains(client) && one(client).isEmpty();
    }
}
