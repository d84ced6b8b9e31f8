package org.kapocs.desk.referral;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of what was sent to us to list.
 *
 * @param late only those that should have been answered
 * @param asked only those whose sender waits for words of ours
 * @param words each of which stands in the service or the number of a line; empty for all lines
 * @param after where the page before ended; null for the beginning
 */
public record InboxQuery(
        InboxLines.View view,
        boolean late,
        boolean asked,
        String words,
        @Nullable String after) {

    /** All of that view, from its beginning. */
    public static InboxQuery of(InboxLines.View view) {
        return new InboxQuery(view, false, false, "", null);
    }

    /** The same, from there on. */
    public InboxQuery from(@Nullable String place) {
        return new InboxQuery(view, late, asked, words, place);
    }

    /** Whether it begins where a page has ended, or at the beginning. */
    public boolean begins() {
        return after == null || InboxQueries.ends(after);
    }

    /** Whether each of those who are referred together has a line of their own: words are looked for in every number. */
    boolean each() {
        return view == InboxLines.View.MINE || view == InboxLines.View.OVER || !words.isEmpty();
    }

    /** What is looked at in a line. */
    static Stream<String> texts(InboxLine line) {
        return Stream.of(line.service(), line.number());
    }
}
