package org.kapocs.desk.casework.api;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFilter;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.program.Means;
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

        @Nullable String after) {
    private static final int LONGEST = 36_500;

    CaseQuery query(Topics topics, Set<String> marks) {
        String which = view == null ? "open" : view.toLowerCase(Locale.ROOT);
        Set<String> wanted = mark == null ? Set.of() : new HashSet<>(mark);
        boolean known = Set.of("mine", "open", "closed").contains(which)
                && (topic == null || topics.of(topic).isPresent())
                && (language == null || Spoken.TAGS.contains(language))
                && marks.containsAll(wanted)
                && days(older)
                && days(quiet)
                && (q == null || !q.isBlank() && view == null)
                && (owner == null || !which.equals("mine"));
        if (!known) {
            throw new Problem.Invalid("program.error.parameter");
        }
        var filter = new CaseFilter(
                Objects.requireNonNullElse(topic, ""),
                Objects.requireNonNullElse(language, ""),
                Objects.requireNonNullElse(older, 0),
                Objects.requireNonNullElse(quiet, 0),
                wanted);
        String text = Objects.requireNonNullElse(q, "");
        CaseState state = !text.isBlank() ? null : which.equals("closed") ? CaseState.CLOSED : CaseState.OPEN;
        var query = new CaseQuery(which.equals("mine"), owner, state, text, filter, Optional.ofNullable(after));
        if (!query.begins()) {
            throw new Problem.Invalid("program.error.parameter");
        }
        return query;
    }

    private static boolean days(@Nullable Integer days) {
        return days == null || days >= 0 && days <= LONGEST;
    }
}
