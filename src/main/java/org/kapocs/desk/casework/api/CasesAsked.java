package org.kapocs.desk.casework.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFilter;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Checked;
import org.kapocs.shared.web.Problem;

/** Which cases to list; the same as the list of cases can be narrowed to. What is not known is refused. */
record CasesAsked(
        @Means("mine, open (the default) or closed; not with q") @Nullable
        String view,

        @Means("A name in any script, or a case number, among open and closed ones.") @Nullable
        String q,

        @Means("The account of a caseworker; not with mine.") @Nullable
        UUID owner,

        @Means("A topic of an open need, with all below it.") @Nullable
        String topic,

        @Means("The language of the client, BCP 47.") @Nullable
        String language,

        @Means("Opened at least so many days ago.") @Nullable
        Integer older,

        @Means("Nothing was done for so many days.") @Nullable
        Integer quiet,

        @Means("What other rooms know of a case, such as overdue.") @Nullable
        Set<String> mark,

        @Nullable String after)
        implements Checked {
    private static final int LONGEST = 36_500;
    private static final String UNFIT = "program.error.unfit";
    private static final String APART = "program.error.apart";

    @Override
    public Map<String, String> wrong(Languages languages) {
        var wrong = new HashMap<String, String>();
        unfit(wrong, "view", Set.of("mine", "open", "closed").contains(which()));
        unfit(wrong, "language", language == null || Spoken.TAGS.contains(language));
        unfit(wrong, "older", days(older));
        unfit(wrong, "quiet", days(quiet));
        unfit(wrong, "q", q == null || !q.isBlank());
        unfit(wrong, "after", query().begins());
        if (q != null && view != null) {
            wrong.putIfAbsent("q", APART);
        }
        if (owner != null && which().equals("mine")) {
            wrong.put("owner", APART);
        }
        return wrong;
    }

    private static void unfit(Map<String, String> wrong, String field, boolean fits) {
        if (!fits) {
            wrong.put(field, UNFIT);
        }
    }

    private String which() {
        return view == null ? "open" : view.toLowerCase(Locale.ROOT);
    }

    /** @throws Problem.Invalid with the topic or the mark that the house does not know */
    CaseQuery query(Topics topics, Set<String> marks) {
        var wrong = new HashMap<String, String>();
        unfit(wrong, "topic", topic == null || topics.of(topic).isPresent());
        unfit(wrong, "mark", mark == null || marks.containsAll(mark));
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid("program.error.parameter", wrong);
        }
        return query();
    }

    private CaseQuery query() {
        var filter = new CaseFilter(
                Objects.requireNonNullElse(topic, ""),
                Objects.requireNonNullElse(language, ""),
                Objects.requireNonNullElse(older, 0),
                Objects.requireNonNullElse(quiet, 0),
                mark == null ? Set.of() : new HashSet<>(mark));
        String text = Objects.requireNonNullElse(q, "");
        CaseState state = !text.isBlank() ? null : which().equals("closed") ? CaseState.CLOSED : CaseState.OPEN;
        return new CaseQuery(which().equals("mine"), owner, state, text, filter, Optional.ofNullable(after));
    }

    private static boolean days(@Nullable Integer days) {
        return days == null || days >= 0 && days <= LONGEST;
    }
}
