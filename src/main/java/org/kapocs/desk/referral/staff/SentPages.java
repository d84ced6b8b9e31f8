package org.kapocs.desk.referral.staff;

import java.util.UUID;
import org.kapocs.desk.referral.Conversations;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done with a referral once it was sent; each leads back to the case. */
@Controller
@ForStaff(Action.REFER)
@RequestMapping("/staff/cases/{caseId}/referrals/{id}")
class SentPages {
    private final Referrals referrals;
    private final Conversations conversations;

    SentPages(Referrals referrals, Conversations conversations) {
        this.referrals = referrals;
        this.conversations = conversations;
    }

    @PostMapping("/cancel")
    Reply cancel(@PathVariable UUID caseId, @PathVariable UUID id, Who.Staff who) {
        referrals.cancel(who, id);
        return toCase(caseId);
    }

    @PostMapping("/link")
    Reply resend(@PathVariable UUID caseId, @PathVariable UUID id, @RequestParam String once, Who.Staff who) {
        referrals.resend(who, id, once);
        return toCase(caseId);
    }

    /** The client said at the desk whether it helped. */
    @PostMapping("/confirmation")
    Reply confirm(@PathVariable UUID caseId, @PathVariable UUID id, @RequestParam boolean helped, Who.Staff who) {
        referrals.confirm(who, id, helped);
        return toCase(caseId);
    }

    /** To who is asked, not to the client. */
    @PostMapping("/turn")
    Reply write(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String once,
            Who.Staff who) {
        conversations.ask(who, id, TypedText.of(text), once);
        return new SeeOther("/staff/cases/" + caseId + "#referrals", "referral.done.wrote");
    }

    private static Reply toCase(UUID caseId) {
        return new SeeOther("/staff/cases/" + caseId);
    }
}
