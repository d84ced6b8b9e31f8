package org.kapocs.facts.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.job.Trouble;
import org.kapocs.shared.job.Troubled;
import org.kapocs.shared.job.Why;
import org.springframework.stereotype.Component;

/** Imports that were interrupted and services that this node cannot find, on the list of what met trouble. */
@Component
class DirectoryTroubles implements Troubled {
    private final Imports imports;
    private final ImportRows rows;
    private final Follower follower;

    DirectoryTroubles(Imports imports, ImportRows rows, Follower follower) {
        this.imports = imports;
        this.rows = rows;
        this.follower = follower;
    }

    @Override
    public List<Trouble> troubles(Who.Staff who, boolean city) {
        return city
                ? Stream.concat(
                                rows.interrupted().stream().map(DirectoryTroubles::trouble),
                                follower.leftOut().entrySet().stream()
                                        .map(each -> trouble(each.getKey(), each.getValue())))
                        .toList()
                : List.of();
    }

    private static Trouble trouble(Import each) {
        return new Trouble(
                each.id(),
                "job.kind.import",
                each.startedAt(),
                1,
                Optional.of("job.fault.STOPPED"),
                Optional.empty(),
                true,
                true);
    }

    private static Trouble trouble(UUID service, Follower.LeftOut left) {
        return new Trouble(
                service,
                "job.kind.index",
                left.since(),
                left.tries(),
                Optional.of("job.fault.FAULT"),
                Optional.empty(),
                true,
                false);
    }

    @Override
    public boolean retry(Who.Staff who, boolean city, UUID id) {
        boolean there =
                city && rows.interrupted().stream().anyMatch(each -> each.id().equals(id));
        if (there) {
            imports.takeTried(who, id, UUID.randomUUID().toString());
        }
        return there || city && follower.again(id);
    }

    @Override
    public boolean drop(Who.Staff who, boolean city, UUID id, Why why) {
        boolean there =
                city && rows.interrupted().stream().anyMatch(each -> each.id().equals(id));
        if (there) {
            imports.drop(who, id, why);
        }
        return there;
    }
}
