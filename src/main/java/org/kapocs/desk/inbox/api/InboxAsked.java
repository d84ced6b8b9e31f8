package org.kapocs.desk.inbox.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.InboxLines;
import org.kapocs.desk.referral.InboxQuery;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Checked;

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

        @Nullable String after)
        implements Checked {

    private static final String UNFIT = "program.error.unfit";
    private static final String APART = "program.error.apart";

    @Override
    public Map<String, String> wrong(Languages languages) {
        var wrong = new HashMap<String, String>();
        if (view == InboxLines.View.OVER && late != null) {
            wrong.put("late", APART);
        }
        if (view == InboxLines.View.OVER && asked != null) {
            wrong.put("asked", APART);
        }
        if (q != null && q.isBlank()) {
            wrong.put("q", UNFIT);
        }
        if (!query().begins()) {
            wrong.put("after", UNFIT);
        }
        return wrong;
    }

    InboxQuery query() {
        return new InboxQuery(
                view == null ? InboxLines.View.FREE : view,
                Boolean.TRUE.equals(late),
                Boolean.TRUE.equals(asked),
                Objects.requireNonNullElse(q, ""),
                after);
    }
}
