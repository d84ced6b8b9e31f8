package org.kapocs.desk.takeover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapocs.desk.casework.CasesOfPerson;
import org.kapocs.desk.casework.OldCases;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.web.Ids;
import org.springframework.stereotype.Component;

/**
 * Takes back what was made of a row, as if it had never been: room by room, and the needs that came with it. Where any
 * room holds more of them than came with the list, or the client has another case since, somebody has worked on it, and
 * it stays.
 */
@Component
class TakingBack {
    /** In which a client who was taken over has rows before anybody does anything; two may have been proposed as one. */
    private static final Set<String> CAME = Set.of(
            "takeover.line",
            "casework.happening",
            "casework.case_need",
            "casework.case_file",
            "contact.contact",
            "client.name",
            "client.name_word",
            "client.language",
            "client.reach",
            "client.client",
            "duplicate.pair");

    private final LineRows lines;
    private final CasesOfPerson cases;
    private final Needs needs;
    private final HeldData held;
    private final Veil veil;
    private final Trail trail;

    TakingBack(LineRows lines, CasesOfPerson cases, Needs needs, HeldData held, Veil veil, Trail trail) {
        this.lines = lines;
        this.cases = cases;
        this.needs = needs;
        this.held = held;
        this.veil = veil;
        this.trail = trail;
    }

    /** The next row after that one, within the caller's transaction; empty when there is none. */
    Optional<Line> row(Who.Machine house, Takeover list, int after) {
        Optional<Line> next =
                lines.rows(list.id(), List.of(Verdict.TAKEN), after, 1).stream().findFirst();
        next.ifPresent(line -> lines.made(line.id()).ifPresent(made -> back(house, list, line, made)));
        return next;
    }

    private void back(Who.Machine house, Takeover list, Line line, OldCases.Made made) {
        var whose = new DataSubject(
                list.organization(), List.of(made.client()), List.of(made.contact()), List.of(made.id()));
        // In the order in which others hold the same: nobody opens a second case for the client meanwhile.
        cases.hold(house, List.of(made.id()));
        veil.hold(List.of(made.contact()));
        veil.hold(List.of(made.client()));
        boolean another = cases.of(house, List.of(made.client())).stream()
                .anyMatch(each -> !each.id().equals(made.id()));
        Map<String, Long> counts = held.counts(house, whose);
        boolean touched = another
                || !CAME.containsAll(counts.keySet())
                || counts.getOrDefault("casework.happening", 0L) != made.happenings();
        if (touched) {
            lines.stays(line.id());
            return;
        }
        lines.back(line.id());
        var removal = Ids.next();
        held.begin(house, removal, whose.ids().toList());
        for (PersonalData room : held.rooms(house)) {
            held.erase(house, whose, room);
        }
        // By these ids programs of others know them, and are told to erase them, too.
        whose.subjects().forEach(gone -> trail.wrote(house, list.organization(), gone, "rights.erased"));
        held.done(house, removal);
        needs.takeBack(house, made.needs());
    }
}
