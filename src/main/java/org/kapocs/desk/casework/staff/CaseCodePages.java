package org.kapocs.desk.casework.staff;

import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Code and PIN for the client of a case. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/code")
class CaseCodePages {
    private final Slips slips;

    CaseCodePages(Slips slips) {
        this.slips = slips;
    }

    @GetMapping
    Reply code(@PathVariable UUID id, Who.Staff who) {
        return slips.plain(who, id);
    }

    /** Shows the new PIN, this once: it is not in the address, and nowhere else. */
    @PostMapping
    Reply newPin(@PathVariable UUID id, @RequestParam String once, Who.Staff who) {
        return slips.withPin(who, id, once, false);
    }
}
