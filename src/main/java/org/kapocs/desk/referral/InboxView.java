package org.kapocs.desk.referral;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A referral as the organization sees it that is asked. When it is over, or no consent covers it any more, nothing is left
 * of it but how it ended.
 *
 * @param asking the name of the organization that asks
 * @param turns what both have written to each other
 * @param said what was said to the client
 * @param party all who are referred together and are not over, this one among them; empty for one alone, and before accepting
 * @param colleagues those who may look after it, by account
 */
public record InboxView(
        PartnerView view,
        String asking,
        List<Turn> turns,
        List<PartnerMessage.Said> said,
        List<Referral> party,
        Map<UUID, String> colleagues) {

    public Referral referral() {
        return view.referral();
    }
}
