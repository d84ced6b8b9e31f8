package org.kapocs.shared.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Named;
import org.kapocs.shared.audit.NamedByEnd;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trace;
import org.springframework.stereotype.Component;

/** How people call who and what the trail tells of: asked once for a whole page. */
@Component
class TrailNames {
    /** What is about nobody who is served, and can be told apart by anybody; of who is served, what {@link Unseen} knows. */
    private static final Set<String> TOLD_APART = Set.of(
            "account",
            "case",
            "client",
            "contact",
            "form",
            "import",
            "job",
            "knowledge",
            "letter",
            "mapping",
            "matter",
            "service",
            "token",
            "webhook");

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final List<Named> rooms;
    private final Unseen unseen;

    TrailNames(Accounts accounts, ApiTokens tokens, List<Named> rooms, Unseen unseen) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.rooms = rooms;
        this.unseen = unseen;
    }

    List<Told> of(Who.Staff who, List<Trace> traces) {
        Map<UUID, String> names = names(who, traces);
        Set<UUID> hidden =
                unseen.of(who, traces.stream().map(each -> each.subject().id()).collect(Collectors.toSet()));
        return traces.stream()
                .map(trace -> new Told(
                        trace,
                        trace.account() == null ? "" : names.getOrDefault(trace.account(), ""),
                        trace.token()
                                .map(token -> names.getOrDefault(token, "…"))
                                .orElse(""),
                        about(trace.subject(), names, hidden)))
                .toList();
    }

    /**
     * What it was about: a person by name, a case by its number, all else by the end of what we know it by. What is of
     * somebody and has no name here may be closed to who reads: of that nothing is told.
     */
    private static String about(Subject subject, Map<UUID, String> names, Set<UUID> hidden) {
        return hidden.contains(subject.id())
                ? ""
                : names.getOrDefault(
                        subject.id(), TOLD_APART.contains(subject.kind()) ? NamedByEnd.end(subject.id()) : "");
    }

    private Map<UUID, String> names(Who.Staff who, List<Trace> traces) {
        var mentioned = traces.stream()
                .flatMap(trace -> Stream.concat(
                        Stream.ofNullable(trace.account()),
                        Stream.of(trace.subject().id())))
                .distinct()
                .toList();
        var names = new HashMap<>(accounts.namesOf(who, mentioned));
        var programs = traces.stream()
                .flatMap(trace -> Stream.concat(
                        trace.token().stream(),
                        Stream.of(trace.subject())
                                .filter(subject -> subject.kind().equals("token"))
                                .map(Subject::id)))
                .collect(Collectors.toSet());
        names.putAll(tokens.namesOf(who, programs));
        for (Named room : rooms) {
            Set<UUID> ids = traces.stream()
                    .map(Trace::subject)
                    .filter(subject -> subject.kind().equals(room.kind()))
                    .map(Subject::id)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                names.putAll(room.names(who, ids));
            }
        }
        return names;
    }
}
