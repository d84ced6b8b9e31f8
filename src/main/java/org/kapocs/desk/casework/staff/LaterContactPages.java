package org.kapocs.desk.casework.staff;

import java.util.UUID;
import org.kapocs.desk.casework.LaterContacts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A contact that came into a case by mistake leaves it again. */
@Controller
class LaterContactPages {
    private final LaterContacts later;

    LaterContactPages(LaterContacts later) {
        this.later = later;
    }

    @PostMapping("/staff/cases/{id}/contacts/{contact}/apart")
    @ForStaff(Action.WORK_CASES)
    Reply apart(Who.Staff who, @PathVariable UUID id, @PathVariable UUID contact) {
        later.apart(who, id, contact);
        return new SeeOther("/staff/contacts/" + contact, "casework.done.apart");
    }
}
