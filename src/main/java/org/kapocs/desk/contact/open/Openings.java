package org.kapocs.desk.contact.open;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.stereotype.Component;

/** Who opened a file and why, as its owner reads it: one line for one organization, purpose and day. */
@Component
class Openings {
    private final Trail trail;
    private final Organizations organizations;

    Openings(Trail trail, Organizations organizations) {
        this.trail = trail;
        this.organizations = organizations;
    }

    /** @param partners the names of those who hold a one-time link, by where it leads */
    FilePage.Looks of(Collection<Subject> subjects, Map<UUID, String> partners) {
        List<Opening> others = trail.openedBy(subjects);
        Map<UUID, String> names = organizations.names(others.stream()
                .map(Opening::organization)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Optional<UUID> city = organizations.city();
        return new FilePage.Looks(
                others.stream()
                        .map(opening -> seen(opening, name(opening, names, partners), city))
                        .toList(),
                trail.openedWithCode(subjects).stream()
                        .map(opening -> seen(opening, null, city))
                        .toList(),
                trail.refusedAt(subjects).stream()
                        .map(opening -> seen(opening, null, city))
                        .toList());
    }

    private static FilePage.Opened seen(Opening opening, @Nullable String name, Optional<UUID> city) {
        return new FilePage.Opened(
                opening.first(),
                opening.last(),
                opening.times(),
                opening.kind(),
                name,
                name != null && city.isPresent() && opening.organization().equals(city),
                purposeKey(opening));
    }

    private static String purposeKey(Opening opening) {
        if (opening.kind().equals("program")) {
            return "contact.file.opened.program";
        }
        return opening.link().isPresent()
                ? "contact.file.opened.tohelp"
                : opening.purpose().map(purpose -> "audit.purpose." + purpose).orElse("");
    }

    private static @Nullable String name(Opening opening, Map<UUID, String> names, Map<UUID, String> partners) {
        return opening.organization()
                .map(names::get)
                .or(() -> opening.link().map(partners::get))
                .orElse(null);
    }
}
