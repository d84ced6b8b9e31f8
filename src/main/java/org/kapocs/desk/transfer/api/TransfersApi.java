package org.kapocs.desk.transfer.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.AsSeen;
import org.kapocs.desk.transfer.Lines.View;
import org.kapocs.desk.transfer.Offer;
import org.kapocs.desk.transfer.Refusal;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.desk.transfer.TransferView;
import org.kapocs.desk.transfer.Transfers;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases that are handed over, for programs. */
@RestController
@ForToken(Action.WORK_CASES)
class TransfersApi {
    private final Transfers transfers;
    private final TransferList list;
    private final AsSeen asSeen;

    TransfersApi(Transfers transfers, TransferList list, AsSeen asSeen) {
        this.transfers = transfers;
        this.list = list;
        this.asSeen = asSeen;
    }

    @GetMapping("/api/v1/transfers")
    @ForToken(Action.READ_CASES)
    @Operation("Cases that are offered, the most pressing first, or those of which it is over; a hundred at most.")
    Lines<TransferTold> list(
            @Means("TO_US by default: offered to one's own organization and not answered.")
                    @RequestParam(name = "view", defaultValue = "TO_US")
                    View view,
            Who.Staff who) {
        var found = list.batch(who, view);
        return new Lines<>(
                found.offers().stream()
                        .map(each -> TransferTold.of(
                                each, who.organization(), found.titles().containsKey(each.caseFile())))
                        .toList(),
                null,
                found.full());
    }

    @GetMapping("/api/v1/transfers/{id}")
    @ForToken(Action.READ_CASES)
    @Operation(
            "A case that is offered, as it may be known before it is accepted. That it was read stands in the trail.")
    ResponseEntity<OfferTold> one(@PathVariable UUID id, Who.Staff who) {
        return told(who, id);
    }

    /** To whom a case is offered, and why. */
    record TransferWanted(
            @Means("The organization.") UUID to,

            @Means("The account of a colleague, where it is one's own organization; else anybody there.") @Nullable
            UUID person,

            Why why,

            @Means("What they are to know before they accept; names nobody.")
            String asked,

            @Means("Why another organization may have it; not inside of one's own.") @Nullable
            LegalBasis basis) {

        Offer offer() {
            return new Offer(to, person, why, asked, basis);
        }
    }

    @PostMapping("/api/v1/cases/{id}/transfers")
    @Operation(value = "Offers a case to somebody else. Until it is accepted nothing changes.", conflicts = true)
    ResponseEntity<OfferTold> offer(@PathVariable UUID id, @Sent TransferWanted wanted, Repeat repeat, Who.Staff who) {
        UUID made = transfers.offer(who, id, wanted.offer(), repeat.key());
        TransferView view = transfers.open(who, made);
        return Seen.made(
                "/api/v1/transfers/" + made, view.transfer().version(), OfferTold.of(view, who.organization()));
    }

    /** Who answers for it from then on. */
    record AcceptingWanted(
            @Means("The account; else the person who answers for the program.") @Nullable
            UUID owner) {}

    @PostMapping("/api/v1/transfers/{id}/accepting")
    @Operation(value = "Accepts a case: it is one's own organization's from then on.", conflicts = true)
    ResponseEntity<OfferTold> accept(@PathVariable UUID id, @Sent AcceptingWanted wanted, Seen seen, Who.Staff who) {
        UUID owner = wanted.owner() == null ? who.account() : wanted.owner();
        return step(who, id, seen, wanted, () -> transfers.accept(who, id, owner));
    }

    /** Why it is not taken. */
    record DecliningWanted(
            Refusal reason,
            @Means("Names nobody; needed with OTHER.") String words) {}

    @PostMapping("/api/v1/transfers/{id}/declining")
    @Operation(value = "Declines a case that is offered; it stays where it is.", conflicts = true)
    ResponseEntity<OfferTold> decline(@PathVariable UUID id, @Sent DecliningWanted wanted, Seen seen, Who.Staff who) {
        return step(who, id, seen, wanted, () -> transfers.decline(who, id, wanted.reason(), wanted.words()));
    }

    @PostMapping("/api/v1/transfers/{id}/withdrawing")
    @Operation(value = "Takes an offer back.", conflicts = true)
    ResponseEntity<OfferTold> withdraw(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return step(who, id, seen, Map.of(), () -> transfers.withdraw(who, id));
    }

    /** A transfer changes once, when it ends: who saw it end since is told how. */
    private ResponseEntity<OfferTold> step(Who.Staff who, UUID id, Seen seen, Object sent, Runnable step) {
        if (asSeen.transfer(who, id, seen.version(), step)) {
            return told(who, id);
        }
        TransferView now = transfers.open(who, id);
        throw Seen.outdated(now.transfer().version(), OfferTold.of(now, who.organization()), sent);
    }

    private ResponseEntity<OfferTold> told(Who.Staff who, UUID id) {
        TransferView view = transfers.open(who, id);
        return Seen.answer(view.transfer().version(), OfferTold.of(view, who.organization()));
    }
}
