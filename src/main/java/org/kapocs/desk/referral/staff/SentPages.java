package org.kapocs.desk.referral.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.referral.Conversations;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Telling;
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
    private final Telling telling;
    private final Enclosures enclosures;

    SentPages(Referrals referrals, Conversations conversations, Telling telling, Enclosures enclosures) {
        this.referrals = referrals;
        this.conversations = conversations;
        this.telling = telling;
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
        Referral to = referrals.get(who, id);
        try (SentForm sent = enclosures.read(request)) {
            Enclosures.Looked looked = enclosures.look(sent.files());
            String text = sent.form().text("text");
            List<String> files = sent.files().stream().map(SentFile::name).toList();
            if (!looked.turned().isEmpty()) {
                return again(to, text, files, looked.turned(), List.of(), Map.of());
            }
            if (to.state().unanswered() && !CaseReferrals.waitsForUs(to)) {
                return again(to, text, files, List.of(), List.of(), Map.of("text", "referral.turn.error.early"));
            }
            List<String> tells = same(text, sent.form().text("named")) ? List.of() : telling.in(who, to, text);
            if (!tells.isEmpty()) {
                return again(to, text, files, List.of(), tells, Map.of());
            }
            try {
                conversations.ask(who, id, text, sent.form().text("once"), looked.fit());
            } catch (Problem.Invalid invalid) {
                return again(to, text, files, List.of(), List.of(), invalid.fields());
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

    /** A yes is one to these words; browsers end lines in their own way. */
    private static boolean same(String text, String named) {
        return text.strip().lines().toList().equals(named.strip().lines().toList());
    }

    private Reply again(
            Referral to,
            String text,
            List<String> files,
            List<Enclosures.Turned> turned,
            List<String> tells,
            Map<String, String> errors) {
        var toSend = new Enclosures.ToSend(enclosures.megabytes(), turned, files);
        boolean before = to.state().unanswered();
        return new TurnPage(to.caseFile(), to.id(), before, text, toSend, tells, errors);
    }

    private static Reply toCase(UUID caseId, String said) {
        return new SeeOther("/staff/cases/" + caseId, said);
    }
}
