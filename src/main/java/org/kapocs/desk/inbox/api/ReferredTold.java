package org.kapocs.desk.inbox.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Enclosures.Enclosed;
import org.kapocs.desk.referral.Desk;
import org.kapocs.desk.referral.InboxLine;
import org.kapocs.desk.referral.InboxView;
import org.kapocs.desk.referral.Over;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Report;
import org.kapocs.desk.referral.Turn;
import org.kapocs.shared.program.Means;

/** A referral as who is asked may see it at this moment. */
record ReferredTold(
        UUID id,
        @Means("By which colleagues tell one from another.") String number,

        @Means("The name of the organization that refers.") String asking,

        @Means("The service that is asked, with its location.")
        String service,

        ReferralState state,

        @Means("That it is over, or no consent covers it any more: then nothing else is told of it. Else null.")
        @Nullable
        Ended over,

        @Means("Until when it may be answered; null when it was.") @Nullable
        Instant answerBy,

        @Nullable AskedTold asked,
        @Means("After accepting.") @Nullable SharedTold client,

        @Means("The account of who looks after it; null as long as nobody does.") @Nullable
        UUID handler,

        @Means("What can be reported of it now.") List<Report> reports,

        @Means("All who are referred together and are not over, this one among them, after accepting; else empty.")
        List<Beside> together,

        @Means("What was said to the client, the oldest first.")
        List<SaidTold> said,

        @Means("What both sides wrote to each other, the oldest first. The client reads none of it.")
        List<MessageTold> messages,

        @Means("The same in the ETag.") int version) {

    /** What becomes of what was learnt. */
    record Ended(
            Over how,

            @Means("The client is not to be contacted about it.")
            boolean doNotContact,

            @Means("Nothing that was learnt is to be kept, in no other system either.")
            boolean keepNothing) {
        static Ended of(Over how) {
            return new Ended(how, how.leavesAlone(), how.keepsNothing());
        }
    }

    /** Somebody who is referred together with others. */
    record Beside(UUID id, ReferralState state) {}

    /** What was said to the client. */
    record SaidTold(Instant at, @Means("BCP 47") String language, String text) {}

    /** What one side wrote to the other. */
    record MessageTold(
            UUID id,
            Instant at,
            @Means("ASKER refers, DESK is asked.") Turn.Side side,

            @Means("The account of the colleague who wrote it; null for the other side.") @Nullable
            UUID account,

            String text,
            List<FileTold> attachments) {}

    /** A file that goes with what was written, and not what it shows. */
    record FileTold(UUID id, @Means("As in Content-Type.") String type, int pages, long bytes) {
        static FileTold of(Enclosed each) {
            return new FileTold(each.id(), each.type(), each.pages(), each.bytes());
        }
    }

    static ReferredTold of(InboxView seen, Along along) {
        Referral referral = seen.referral();
        Desk desk = referral.desk();
        boolean over = seen.view().over();
        boolean asks = !over && referral.state().unanswered();
        return new ReferredTold(
                referral.id(),
                InboxLine.number(referral),
                seen.asking(),
                referral.to().called(),
                referral.state(),
                over ? Ended.of(Over.of(referral)) : null,
                asks ? referral.answerBy() : null,
                seen.view().before().map(AskedTold::of).orElse(null),
                seen.view().shared().map(SharedTold::of).orElse(null),
                over || desk == null ? null : desk.handler(),
                over ? List.of() : sayable(referral.state()),
                seen.party().stream()
                        .filter(_ -> seen.party().size() > 1)
                        .map(each -> new Beside(each.id(), each.state()))
                        .toList(),
                seen.said().stream()
                        .map(each -> new SaidTold(each.at(), each.language(), each.text()))
                        .toList(),
                seen.turns().stream().map(each -> written(each, along)).toList(),
                referral.version());
    }

    private static List<Report> sayable(ReferralState state) {
        return Arrays.stream(Report.values())
                .filter(each -> each.sayable(state))
                .toList();
    }

    private static MessageTold written(Turn turn, Along along) {
        return new MessageTold(
                turn.id(),
                turn.at(),
                turn.side(),
                turn.side() == Turn.Side.DESK ? turn.account() : null,
                turn.text(),
                along.of(turn.id()).stream().map(FileTold::of).toList());
    }
}
