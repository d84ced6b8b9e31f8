package org.kapocs.desk.casework;

import java.util.Set;
import java.util.stream.Stream;
import org.kapocs.facts.need.Need;

/**
 * To which cases a list is narrowed, beside whose they are and whether they are open.
 *
 * @param topic that of an open need, of a closed case that of any, with all below it; empty for all
 * @param language the tag of the language in which one speaks with the client; empty for all
 * @param older only those opened at least so many days ago; 0 for all
 * @param quiet only those in which nothing was done for so many days; 0 for all
 * @param marks what {@link CaseMark}s must say of them, each by its name
 */
public record CaseFilter(String topic, String language, int older, int quiet, Set<String> marks) {
    public static final CaseFilter NONE = new CaseFilter("", "", 0, 0, Set.of());

    public CaseFilter {
        marks = Set.copyOf(marks);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether it is told from what other rooms know of a case. */
    boolean asksOthers() {
        return !topic.isEmpty() || !language.isEmpty() || !marks.isEmpty();
    }

    boolean lets(CaseLine line) {
        Stream<Need> told = line.state() == CaseState.CLOSED ? line.needs().stream() : line.open();
        return (topic.isEmpty() || told.anyMatch(need -> isOf(need.voiced().topic())))
                && (language.isEmpty()
                        || line.client() != null
                                && language.equals(line.client().language()));
    }

    private boolean isOf(String other) {
        return other.equals(topic) || other.startsWith(topic + ".");
    }
}
