package org.kapocs.desk.contact.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.stereotype.Component;

/** Who opened a file and why, as its owner reads it: one line for one organization, purpose and day. */
@Component
class Openings {
    private final Trail trail;
    private final Organizations organizations;
    private final Clock clock;

    Openings(Trail trail, Organizations organizations, Clock clock) {
        this.trail = trail;
        this.organizations = organizations;
        this.clock = clock;
    }

    List<FilePage.Opened> of(Collection<Subject> subjects) {
        var newest = new LinkedHashMap<Line, Opening>();
        trail.openedBy(subjects).forEach(opening -> newest.putIfAbsent(line(opening), opening));
        Map<UUID, String> names = organizations.names(newest.keySet().stream()
                .map(Line::organization)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return newest.values().stream()
                .map(opening -> new FilePage.Opened(
                        opening.at(),
                        opening.kind(),
                        name(opening, names),
                        "audit.purpose." + opening.purpose().name()))
                .toList();
    }

    private static @Nullable String name(Opening opening, Map<UUID, String> names) {
        return opening.organization().map(names::get).orElse(null);
    }

    private Line line(Opening opening) {
        return new Line(
                LocalDate.ofInstant(opening.at(), clock.getZone()),
                opening.kind(),
                opening.organization(),
                opening.purpose());
    }

    private record Line(LocalDate day, String kind, Optional<UUID> organization, Purpose purpose) {}
}
