package org.kapocs.desk.inbox.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.InboxLines;
import org.kapocs.desk.referral.InboxQuery;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Problem;

/** Which of what was sent here to list; the same as the page can be narrowed to. What is not known is refused. */
record InboxAsked(
        @Means(
                "FREE by default: nobody looks after them yet. MINE are those of the person who answers for the program.")
        InboxLines.@Nullable View view,

        @Means("Whether only those that should have been answered; not with OVER.") @Nullable
        Boolean late,

        @Means("Whether only those whose sender waits for words of ours; not with OVER.") @Nullable
        Boolean asked,

        @Means("Words of the service or the number.") @Nullable
        String q,

        @Nullable String after) {

    InboxQuery query() {
        InboxLines.View which = view == null ? InboxLines.View.FREE : view;
        if (which == InboxLines.View.OVER && (late != null || asked != null) || q != null && q.isBlank()) {
            throw new Problem.Invalid("program.error.parameter");
        }
        var query = new InboxQuery(
                which, Boolean.TRUE.equals(late), Boolean.TRUE.equals(asked), Objects.requireNonNullElse(q, ""), after);
        if (!query.begins()) {
            throw new Problem.Invalid("program.error.parameter");
        }
        return query;
    }
}
