package org.kapocs.shared.audit.staff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Named;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Verdict;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The trail of one's own organization, and the check of the whole. */
@Controller
@ForStaff(Action.READ_AUDIT)
@RequestMapping("/staff/audit")
class AuditPages {
    private final Trail trail;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final List<Named> rooms;
    private final Unseen unseen;

    AuditPages(Trail trail, Accounts accounts, ApiTokens tokens, List<Named> rooms, Unseen unseen) {
        this.trail = trail;
        this.accounts = accounts;
        this.tokens = tokens;
        this.rooms = rooms;
        this.unseen = unseen;
    }

    @GetMapping
    Reply list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID account,
            Who.Staff who) {
        return page(who, new Wanted(before, Optional.ofNullable(day), Optional.ofNullable(account)), null);
    }

    @PostMapping("/verify")
    Reply verify(Who.Staff who) {
        return page(who, new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty()), trail.verify());
    }

    private AuditPage page(Who.Staff who, Wanted wanted, @Nullable Verdict verdict) {
        List<Trace> traces = trail.of(who, wanted);
        var people = accounts.all(who).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
        String older =
                traces.size() < 100 ? null : older(wanted, traces.getLast().seq());
        return new AuditPage(
                AuditLine.of(traces),
                names(who, traces),
                unseen.of(who, traces.stream().map(each -> each.subject().id()).collect(Collectors.toSet())),
                people,
                wanted.day().map(LocalDate::toString).orElse(""),
                wanted.account().map(UUID::toString).orElse(""),
                verdict,
                older);
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

    private static String older(Wanted wanted, long before) {
        return UriComponentsBuilder.fromPath("/staff/audit")
                .queryParam("before", before)
                .queryParamIfPresent("day", wanted.day())
                .queryParamIfPresent("account", wanted.account())
                .toUriString();
    }
}
