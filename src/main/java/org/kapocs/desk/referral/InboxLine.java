package org.kapocs.desk.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral in the list of the organization that is asked. What is needed, and by how many, is seen where it is opened: only
 * there it is asked whether a consent still covers it, and only there the look is kept.
 *
 * @param number by which colleagues tell one from another
 * @param service what is asked
 * @param asked whether who refers waits for words of ours
 * @param late whether it should have been answered
 */
public record InboxLine(
        UUID id,
        String number,
        String service,
        ReferralState state,
        Instant since,
        @Nullable Instant answerBy,
        boolean asked,
        boolean late) {
    /** The end of its id: it says nothing. */
    public static String number(Referral referral) {
        String id = referral.id().toString();
        return id.substring(id.length() - 6);
    }

    static InboxLine of(Referral referral, boolean late) {
        Desk desk = referral.desk();
        return new InboxLine(
                referral.id(),
                number(referral),
                referral.to().called(),
                referral.state(),
                referral.stateSince(),
                referral.answerBy(),
                referral.state().live() && desk != null && desk.waitsFor() == Turn.Side.DESK,
                late);
    }
}
