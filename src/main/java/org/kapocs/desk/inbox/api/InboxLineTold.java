package org.kapocs.desk.inbox.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.InboxLine;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.shared.program.Means;

/** A referral in the list of who is asked. It tells neither who it is about nor what they need. */
record InboxLineTold(
        UUID id,
        @Means("By which colleagues tell one from another.") String number,

        @Means("The service that is asked, with its location.")
        String service,

        ReferralState state,

        @Means("Until when it may be answered; null when it was.") @Nullable
        Instant answerBy,

        @Means("Since when it stands so; null before it was answered.") @Nullable
        Instant stateSince,

        @Means("Whether it should have been answered.") boolean late,

        @Means("Whether who refers waits for words of ours.")
        boolean asked) {

    static InboxLineTold of(InboxLine each) {
        boolean unanswered = each.state().unanswered();
        return new InboxLineTold(
                each.id(),
                each.number(),
                each.service(),
                each.state(),
                unanswered ? each.answerBy() : null,
                unanswered ? null : each.since(),
                each.late(),
                each.asked());
    }
}
