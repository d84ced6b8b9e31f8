package org.kapocs.desk.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an inbox.
 *
 * @param next the token of the next one; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record InboxLines(List<InboxLine> lines, @Nullable String next, boolean unfinished) {
    /** As far as they are counted: a page that has more says "more than". */
    public static final int COUNTED = 500;

    /** Which of them. Named {@code referral.inbox.<NAME>}. */
    public enum View {
        /** Nobody looks after them yet. */
        FREE,
        MINE,
        /** Something is to be answered: the referral itself, or what the sender wrote. */
        WAITING,
        /** All that are not over. */
        ALL,
        OVER
    }

    /**
     * How many there are of each, one more than {@link #COUNTED} for more; none of those that are over.
     *
     * @param asked those that this person sent, and of which who was asked waits for a word of theirs
     */
    public record Counts(int free, int mine, int waiting, int all, int late, int asked) {
        /** Whether something was sent here. */
        public boolean any() {
            return free + mine + waiting > 0;
        }
    }
}
