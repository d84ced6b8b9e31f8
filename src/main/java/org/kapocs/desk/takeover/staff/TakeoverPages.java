package org.kapocs.desk.takeover.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.takeover.Line;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.desk.takeover.Verdict;
import org.kapocs.facts.client.Clients;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list while it is tried, taken over and taken back. */
@Controller
@ForStaff(Action.TAKE_OVER_LISTS)
@RequestMapping("/staff/takeovers/{id}")
class TakeoverPages {
    private final Takeovers takeovers;
    private final Readings readings;
    private final Clients clients;
    private final CaseTitles titles;

    TakeoverPages(Takeovers takeovers, Readings readings, Clients clients, CaseTitles titles) {
        this.takeovers = takeovers;
        this.readings = readings;
        this.clients = clients;
        this.titles = titles;
    }

    /** While the house is at work on it, the page asks again by itself, without a script. */
    @GetMapping
    Reply one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int after,
            Who.Staff who,
            HttpServletResponse response) {
        Takeover list = takeovers.get(who, id);
        if (list.state() == Takeover.State.SENT) {
            return new SeeOther("/staff/takeovers/" + id + "/reading");
        }
        if (list.working()) {
            response.setHeader("Refresh", "3");
        }
        return page(who, list, kind, after, Map.of());
    }

    private TakeoverPage page(Who.Staff who, Takeover list, String kind, int after, Map<String, String> errors) {
        Map<Verdict, Integer> counts = takeovers.counts(who, list.id());
        Verdict shown = list.working() ? null : shown(counts, kind);
        List<Line> lines = shown == null ? List.of() : takeovers.lines(who, list.id(), shown, after);
        return new TakeoverPage(
                list,
                counts,
                takeovers.rows(who, list),
                readings.columns(who, list),
                shown,
                lines,
                readings.names(who, list, lines),
                clients.namesOf(who, ids(lines, Line::same)),
                titles.of(who, ids(lines, Line::caseFile)),
                errors);
    }

    private static Set<UUID> ids(List<Line> lines, Function<Line, @Nullable UUID> id) {
        return lines.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** What needs somebody's eyes comes first. */
    private static @Nullable Verdict shown(Map<Verdict, Integer> counts, String wanted) {
        Optional<Verdict> asked = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst();
        return asked.or(() ->
                        List.of(Verdict.ALIKE, Verdict.REFUSED, Verdict.STAYS, Verdict.TAKEN, Verdict.NEW, Verdict.HERE)
                                .stream()
                                .filter(counts::containsKey)
                                .findFirst())
                .orElse(null);
    }

    @PostMapping("/check")
    Reply check(@PathVariable UUID id, Who.Staff who) {
        takeovers.check(who, id);
        return to(id);
    }

    @PostMapping("/others")
    Reply another(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        List<UUID> rows = new Form(sent)
                .all("row").stream()
                        .flatMap(each -> Optional.ofNullable(id(each)).stream())
                        .toList();
        takeovers.another(who, id, rows);
        return new SeeOther("/staff/takeovers/" + id, "takeover.done.another");
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }

    @PostMapping("/taking")
    @ForStaff(value = Action.TAKE_OVER_LISTS, fresh = true)
    Reply take(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        Optional<LegalBasis> basis = new Form(sent).one(LegalBasis.class, "basis");
        if (basis.isEmpty()) {
            return page(who, takeovers.get(who, id), "", 0, Map.of("basis", "takeover.error.basis"));
        }
        takeovers.take(who, id, basis.get());
        return to(id);
    }

    @PostMapping("/pause")
    Reply pause(@PathVariable UUID id, Who.Staff who) {
        takeovers.pause(who, id);
        return to(id);
    }

    @PostMapping("/resumption")
    Reply resume(@PathVariable UUID id, Who.Staff who) {
        takeovers.resume(who, id);
        return to(id);
    }

    @PostMapping("/return")
    @ForStaff(value = Action.TAKE_OVER_LISTS, fresh = true)
    Reply takeBack(@PathVariable UUID id, Who.Staff who) {
        takeovers.takeBack(who, id);
        return to(id);
    }

    @PostMapping("/removal")
    Reply drop(@PathVariable UUID id, Who.Staff who) {
        takeovers.drop(who, id);
        return new SeeOther("/staff/takeovers", "takeover.done.dropped");
    }

    private static SeeOther to(UUID id) {
        return new SeeOther("/staff/takeovers/" + id);
    }
}
