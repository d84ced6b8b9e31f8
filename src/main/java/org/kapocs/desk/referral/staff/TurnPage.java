package org.kapocs.desk.referral.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.contact.Along;
import org.kapocs.shared.web.Page;

/**
 * What was to be written to who is asked, and was not sent.
 *
 * @param along the files that were to go with it
 */
public record TurnPage(UUID caseId, UUID referral, String text, Along along, Map<String, String> errors)
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
