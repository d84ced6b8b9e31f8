package org.kapocs.desk.consult.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.consult.ConsultState;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.consult.Turn;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.springframework.stereotype.Component;

/** What questions to experts add to the page of a case: one question to the database, two where there are some. */
@Component
class ConsultPart implements CasePart {
    private final Consultations consultations;
    private final Clock clock;

    ConsultPart(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<Consultation> asked = consultations.ofCase(who, file.id());
        Map<UUID, Consultation> byId = asked.stream().collect(Collectors.toMap(Consultation::id, Function.identity()));
        List<Happening> happenings = consultations.told(who, asked).stream()
                .map(turn -> happening(turn, Objects.requireNonNull(byId.get(turn.consultation()))))
                .toList();
        return new Added(List.of(new CaseConsultations(file.id(), asked, clock.instant(), writable)), happenings);
    }

    /** They end with the case, unanswered. */
    @Override
    public List<Unfinished> unfinished(Who.Staff who, Case file) {
        return consultations.ofCase(who, file.id()).stream()
                .filter(each -> each.state().waits())
                .map(each -> new Unfinished(
                        "consult.closing",
                        each.to().name(),
                        "/staff/cases/" + file.id() + "/consultations/" + each.id()))
                .toList();
    }

    private static Happening happening(Turn turn, Consultation asked) {
        Map<String, Object> values = Map.of(
                "organization",
                asked.to().name(),
                "field",
                new Happening.Words(asked.field().nameKey()));
        return new Happening(
                turn.at(),
                Happening.Kind.SHARING,
                "consult.did." + turn.what(),
                values,
                account(turn, asked),
                said(turn, asked));
    }

    /** Who works elsewhere has no name here. */
    private static @Nullable UUID account(Turn turn, Consultation asked) {
        return asked.organization().equals(turn.organization()) ? turn.account() : null;
    }

    private static Happening.@Nullable Said said(Turn turn, Consultation asked) {
        String text = turn.what() == Turn.What.ASKED ? asked.question() : turn.text();
        return text.isEmpty() ? null : new Happening.Said(text, asked.language());
    }

    /** An answer that nobody has read, an expert who waits, a time that is over. */
    @Override
    public Map<UUID, String> waiting(Who.Staff who, List<CaseLine> lines) {
        Instant now = clock.instant();
        var waiting = new HashMap<UUID, String>();
        consultations
                .ofCases(who, lines.stream().map(CaseLine::id).toList())
                .forEach(asked -> key(asked, now).ifPresent(key -> waiting.putIfAbsent(asked.caseFile(), key)));
        return waiting;
    }

    private static Optional<String> key(Consultation asked, Instant now) {
        if (asked.state() == ConsultState.ANSWERED) {
            return Optional.of("consult.waiting.answered");
        }
        if (asked.waits() && asked.asksBack()) {
            return Optional.of("consult.waiting.askedback");
        }
        return asked.overdue(now) ? Optional.of("consult.waiting.overdue") : Optional.empty();
    }

    @Override
    public Openable openable(Who.Staff who, Case file) {
        return new Openable(
                consultations.ofCase(who, file.id()).stream()
                        .map(each -> new Subject("consultation", each.id()))
                        .toList(),
                Map.of());
    }
}
