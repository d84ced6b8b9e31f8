package org.kapocs.desk.referral.open;

import org.kapocs.desk.referral.Answering;
import org.kapocs.shared.web.Page;

/** A recipient answers a referral. */
public record PartnerPage(Answering answer) implements Page {
    @Override
    public int status() {
        return answer.status();
    }
}
