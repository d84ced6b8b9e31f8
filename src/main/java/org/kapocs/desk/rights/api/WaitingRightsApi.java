package org.kapocs.desk.rights.api;

import org.kapocs.desk.rights.Requests;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people ask of what is kept of them and nobody has decided, for programs of who decides. */
@RestController
@ForToken(Action.READ_RIGHTS)
class WaitingRightsApi {
    private final Requests requests;

    WaitingRightsApi(Requests requests) {
        this.requests = requests;
    }

    @GetMapping("/api/v1/rights")
    @Operation("What waits for a decision in one's own organization, the most pressing first.")
    Lines<RightsApi.RightTold> waiting(Who.Staff who) {
        return new Lines<>(
                requests.waiting(who).stream().map(RightsApi.RightTold::of).toList(), null);
    }
}
