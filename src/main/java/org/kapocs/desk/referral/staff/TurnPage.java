package org.kapocs.desk.referral.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * What was to be written to who is asked, and was not sent.
 *
 * @param before whether nobody has accepted yet
 * @param toSend the files that were to go with it
 * @param tells what in it tells whose it is, as message keys: pressed again, it is sent
 */
public record TurnPage(
        UUID caseId,
        UUID referral,
        boolean before,
        String text,
        Enclosures.ToSend toSend,
        List<String> tells,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return tells.isEmpty() ? 400 : 409;
    }

    public String what(Frame frame) {
        return frame.list(tells.stream().map(frame::text).toList());
    }

    public String hint() {
        return CaseReferrals.asksKey(before);
    }

    public String back() {
        return "/staff/cases/" + caseId + "#referrals";
    }

    public String action() {
        return "/staff/cases/" + caseId + "/referrals/" + referral + "/turn";
    }
}
