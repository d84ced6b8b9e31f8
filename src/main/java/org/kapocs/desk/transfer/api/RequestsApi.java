package org.kapocs.desk.transfer.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.transfer.AsSeen;
import org.kapocs.desk.transfer.Keeping;
import org.kapocs.desk.transfer.RequestLines;
import org.kapocs.desk.transfer.RequestView;
import org.kapocs.desk.transfer.TransferRequest;
import org.kapocs.desk.transfer.TransferRequests;
import org.kapocs.desk.transfer.Wanted;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases that are asked for by their number, for programs: one answer, whatever stands behind the number. */
@RestController
@ForToken(Action.WORK_CASES)
@RequestMapping("/api/v1/transfer-requests")
class RequestsApi {
    private final TransferRequests requests;
    private final AsSeen asSeen;

    RequestsApi(TransferRequests requests, AsSeen asSeen) {
        this.requests = requests;
        this.asSeen = asSeen;
    }

    /** Whose. */
    enum Side {
        /** For cases that one answers for, waiting. */
        OF_US,
        /** Those that one's own organization made. */
        BY_US
    }

    @GetMapping
    @ForToken(Action.READ_CASES)
    @Operation("Cases that are asked for, a hundred at most.")
    Lines<RequestTold> list(
            @Means("OF_US by default.") @RequestParam(name = "side", defaultValue = "OF_US") Side side, Who.Staff who) {
        RequestLines found = requests.batch(who);
        List<TransferRequest> lines = side == Side.OF_US ? found.ofUs() : found.byUs();
        var today = requests.today(who);
        return new Lines<>(
                lines.stream()
                        .map(each -> RequestTold.of(each, found.cases().get(each.id()), today))
                        .toList(),
                null,
                found.full(lines));
    }

    @GetMapping("/{id}")
    @ForToken(Action.READ_CASES)
    @Operation("A request for a case. That it was read stands in the trail.")
    ResponseEntity<RequestTold> one(@PathVariable UUID id, Who.Staff who) {
        return told(who, id);
    }

    /** Which case is asked for, and why. */
    record RequestWanted(
            @Means("With its year, such as K-2026-0417.") String number,

            @Means("Not WORKLOAD: from outside nobody sees it.")
            Why why,

            @Means("For who decides; names nobody. Needed with OTHER.")
            String words,

            @Means("How the client, who is here, said yes.") HowGiven agreed) {}

    @PostMapping
    @Operation(
            value = "Asks for a case by its number. The answer is the same whether or not there is one.",
            conflicts = true)
    ResponseEntity<RequestTold> ask(@Sent RequestWanted sent, Repeat repeat, Who.Staff who) {
        var wanted = Wanted.of(sent.number(), sent.why(), sent.words(), sent.agreed());
        UUID made = requests.ask(who, wanted, repeat.key());
        RequestView view = requests.open(who, made);
        return Seen.made("/api/v1/transfer-requests/" + made, view.request().version(), of(who, view));
    }

    /** Why the case stays. */
    record KeepingWanted(
            Keeping reason,
            @Means("Names nobody; needed with OTHER.") String words) {}

    @PostMapping("/{id}/declining")
    @Operation(value = "The case is not handed over. To hand it over, offer it to who asks.", conflicts = true)
    ResponseEntity<RequestTold> decline(@PathVariable UUID id, @Sent KeepingWanted wanted, Seen seen, Who.Staff who) {
        return step(who, id, seen, wanted, () -> requests.decline(who, id, wanted.reason(), wanted.words()));
    }

    @PostMapping("/{id}/withdrawing")
    @Operation(value = "Takes a request back.", conflicts = true)
    ResponseEntity<RequestTold> withdraw(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return step(who, id, seen, Map.of(), () -> requests.withdraw(who, id));
    }

    private ResponseEntity<RequestTold> step(Who.Staff who, UUID id, Seen seen, Object sent, Runnable step) {
        if (asSeen.request(who, id, seen.version(), step)) {
            return told(who, id);
        }
        RequestView now = requests.open(who, id);
        throw Seen.outdated(now.request().version(), of(who, now), sent);
    }

    private ResponseEntity<RequestTold> told(Who.Staff who, UUID id) {
        RequestView view = requests.open(who, id);
        return Seen.answer(view.request().version(), of(who, view));
    }

    private RequestTold of(Who.Staff who, RequestView view) {
        return RequestTold.of(view.request(), view.caseFile(), requests.today(who));
    }
}
