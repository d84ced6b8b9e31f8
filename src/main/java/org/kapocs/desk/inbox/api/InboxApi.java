package org.kapocs.desk.inbox.api;

import java.util.UUID;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.InboxLines;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals that were sent to one's own organization, for programs. To send one takes somebody who looks at what it shows. */
@RestController
@ForToken(Action.ANSWER_REFERRALS)
@RequestMapping("/api/v1/inbox")
class InboxApi {
    private final Inbox inbox;
    private final ReferredSight sight;

    InboxApi(Inbox inbox, ReferredSight sight) {
        this.inbox = inbox;
        this.sight = sight;
    }

    @GetMapping
    @Operation(
            "Referrals that were sent to one's own organization, those to be answered first first, at most 50 at once.")
    Lines<InboxLineTold> list(InboxAsked asked, Who.Staff who) {
        InboxLines found = inbox.told(who, asked.query());
        return new Lines<>(found.lines().stream().map(InboxLineTold::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    @Operation(
            "A referral that was sent to one's own organization: before accepting what is needed, after it what the"
                    + " client consented to, when it is over nothing but how. The client reads that it was read, and by a program.")
    ResponseEntity<ReferredTold> one(@PathVariable UUID id, Who.Staff who) {
        return sight.answer(who, id);
    }
}
