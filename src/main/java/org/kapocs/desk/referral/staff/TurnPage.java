package org.kapocs.desk.referral.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.shared.web.Page;

/**
 * What was to be written to who is asked, and was not sent.
 *
 * @param toSend the files that were to go with it
 */
public record TurnPage(UUID caseId, UUID referral, String text, Enclosures.ToSend toSend, Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return 400;
    }

    public String back() {
        return "/staff/cases/" + caseId + "#referrals";
    }

    public String action() {
        return "/staff/cases/" + caseId + "/referrals/" + referral + "/turn";
    }
}
