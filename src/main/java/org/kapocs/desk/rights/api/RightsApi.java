package org.kapocs.desk.rights.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.rights.Detail;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.Refusal;
import org.kapocs.desk.rights.Request;
import org.kapocs.desk.rights.Requests;
import org.kapocs.desk.rights.Shown;
import org.kapocs.desk.rights.State;
import org.kapocs.desk.rights.Way;
import org.kapocs.desk.rights.Wish;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the client of a case asks of what is kept of them, for programs: written down and followed. People decide it. */
@RestController
@ForToken(Action.HANDLE_RIGHTS)
@RequestMapping("/api/v1/cases/{id}/rights")
class RightsApi {
    private final Requests requests;
    private final Cases cases;

    RightsApi(Requests requests, Cases cases) {
        this.requests = requests;
        this.cases = cases;
    }

    /** What a person asked for. */
    record RightTold(
            UUID id,
            @Means("By which people speak of it.") long number,
            Kind kind,
            Way way,
            Shown shown,
            @Nullable Detail detail,
            String words,
            Instant askedAt,
            @Means("By when it must be decided: a month.") LocalDate dueOn,
            State state,
            @Nullable Refusal refusal,

            @Means("Told to the person, when it is refused.")
            String reason,

            @Nullable Instant decidedAt,
            int version) {

        static RightTold of(Request each) {
            return new RightTold(
                    each.id(),
                    each.number(),
                    each.kind(),
                    each.way(),
                    each.shown(),
                    each.detail(),
                    each.words(),
                    each.askedAt(),
                    each.dueOn(),
                    each.state(),
                    each.refusal(),
                    each.reason(),
                    each.decidedAt(),
                    each.version());
        }
    }

    @GetMapping
    @Operation("What the client of a case asked of what is kept of them, the newest first.")
    Lines<RightTold> all(@PathVariable UUID id, Who.Staff who) {
        Case file = cases.get(who, id, Purpose.RIGHTS);
        return new Lines<>(requests.of(who, file).stream().map(RightTold::of).toList(), null);
    }

    /** What the client asks for. */
    record RightWanted(
            Kind kind,
            @Means("How they asked.") Way way,

            @Means("By what it was known that it is the person who asks.")
            Shown shown,

            @Means("What is to be put right; with CORRECTION.") @Nullable
            Detail detail,

            @Means("In their own words; needed with CORRECTION, else may be empty.")
            String words) {

        Wish wish() {
            return new Wish(kind, way, shown, detail, words);
        }
    }

    @PostMapping
    @Operation("Writes down what the client of a case asks. It does nothing: people decide it, within a month.")
    ResponseEntity<RightTold> ask(@PathVariable UUID id, @Sent RightWanted wanted, Repeat repeat, Who.Staff who) {
        UUID made = requests.ask(who, id, wanted.wish(), repeat.key());
        Request asked = requests.get(who, made);
        return Seen.made("/api/v1/cases/" + id + "/rights", asked.version(), RightTold.of(asked));
    }
}
