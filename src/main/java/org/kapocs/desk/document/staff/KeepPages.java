package org.kapocs.desk.document.staff;

import java.util.UUID;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.desk.document.KeptFiles;
import org.kapocs.desk.referral.Conversations;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps among the documents of the case what who is asked has sent along. */
@Controller
@ForStaff(Action.WORK_CASES)
class KeepPages {
    private final KeptFiles kept;
    private final Conversations conversations;

    KeepPages(KeptFiles kept, Conversations conversations) {
        this.kept = kept;
        this.conversations = conversations;
    }

    /** Leads back to where the file stands, which says from then on that it is kept. */
    @PostMapping("/staff/cases/{caseId}/referrals/{id}/attachments/{attachment}/document")
    Reply keep(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @PathVariable UUID attachment,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String once,
            Who.Staff who) {
        conversations.demandOurs(who, caseId, id);
        if (!kept.keep(who, Talk.about(id, caseId), caseId, attachment, kind, once)) {
            throw new Problem.Conflict("document.error.kept");
        }
        return new SeeOther("/staff/cases/" + caseId + "#file-" + attachment, "document.done.kept");
    }
}
