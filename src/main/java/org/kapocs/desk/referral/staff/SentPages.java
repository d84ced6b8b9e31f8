package org.kapocs.desk.referral.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.referral.Conversations;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;
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
    private final Enclosures enclosures;

    SentPages(Referrals referrals, Conversations conversations, Enclosures enclosures) {
        this.referrals = referrals;
        this.conversations = conversations;
        this.enclosures = enclosures;
    }

    @PostMapping("/cancel")
    Reply cancel(@PathVariable UUID caseId, @PathVariable UUID id, Who.Staff who) {
        boolean draft = referrals.get(who, id).state() == ReferralState.DRAFT;
        referrals.cancel(who, id);
        return toCase(caseId, draft ? "referral.done.dropped" : "referral.done.cancelled");
    }

    @PostMapping("/link")
    Reply resend(@PathVariable UUID caseId, @PathVariable UUID id, @RequestParam String once, Who.Staff who) {
        referrals.resend(who, id, once);
        return toCase(caseId, "referral.done.resent");
    }

    /** The client said at the desk whether it helped. */
    @PostMapping("/confirmation")
    Reply confirm(@PathVariable UUID caseId, @PathVariable UUID id, @RequestParam boolean helped, Who.Staff who) {
        referrals.confirm(who, id, helped);
        return toCase(caseId, "referral.done.confirmed");
    }

    /** To who is asked, not to the client. What cannot be sent is shown again, as it was typed. */
    @PostMapping("/turn")
    Reply write(@PathVariable UUID caseId, @PathVariable UUID id, Who.Staff who, HttpServletRequest request) {
        conversations.demandOurs(who, caseId, id);
        try (SentForm sent = enclosures.read(request)) {
            Enclosures.Looked looked = enclosures.look(sent.files());
            String text = sent.form().text("text");
            List<String> files = sent.files().stream().map(SentFile::name).toList();
            if (!looked.turned().isEmpty()) {
                return again(caseId, id, text, files, looked.turned(), Map.of());
            }
            try {
                conversations.ask(who, id, text, sent.form().text("once"), looked.fit());
            } catch (Problem.Invalid invalid) {
                return again(caseId, id, text, files, List.of(), invalid.fields());
            }
            return new SeeOther("/staff/cases/" + caseId + "#referrals", "referral.done.wrote");
        }
    }

    /** A mere thanks is read, and not answered. */
    @PostMapping("/turn/dismissal")
    Reply dismiss(@PathVariable UUID caseId, @PathVariable UUID id, @RequestParam UUID turn, Who.Staff who) {
        conversations.dismiss(who, id, turn);
        return new SeeOther("/staff/cases/" + caseId + "#referrals", "referral.done.dismissed");
    }

    private Reply again(
            UUID caseId,
            UUID id,
            String text,
            List<String> files,
            List<Enclosures.Turned> turned,
            Map<String, String> errors) {
        return new TurnPage(caseId, id, text, new Enclosures.ToSend(enclosures.megabytes(), turned, files), errors);
    }

    private static Reply toCase(UUID caseId, String said) {
        return new SeeOther("/staff/cases/" + caseId, said);
    }
}
