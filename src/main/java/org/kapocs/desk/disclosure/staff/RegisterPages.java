package org.kapocs.desk.disclosure.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.disclosure.RequestList;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register: what waits for a decision, and all. */
@Controller
@ForStaff(Action.RECORD_DISCLOSURES)
class RegisterPages {
    private final Disclosures disclosures;
    private final Clock clock;

    RegisterPages(Disclosures disclosures, Clock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @GetMapping("/staff/disclosures")
    Reply list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable UUID after,
            Who.Staff who) {
        boolean waiting = !view.equals("all");
        RequestList found = disclosures.list(who, waiting, after);
        return new RegisterPage(
                waiting,
                found.requests(),
                LocalDate.now(clock),
                found.next()
                        .map(id -> "/staff/disclosures?view=" + (waiting ? "waiting" : "all") + "&after=" + id)
                        .orElse(null));
    }
}
