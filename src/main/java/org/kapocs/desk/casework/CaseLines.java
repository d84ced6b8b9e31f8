package org.kapocs.desk.casework;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list of cases.
 *
 * @param more whether the name that was looked for has more clients than are shown
 * @param next the token of the next page, if there is one
 * @param unfinished whether the page is not full because enough was looked at; it goes on at the next
 */
public record CaseLines(List<CaseLine> lines, boolean more, Optional<String> next, boolean unfinished) {
    public CaseLines {
        lines = List.copyOf(lines);
    }

    CaseLines(List<CaseLine> lines, boolean more, Optional<String> next) {
        this(lines, more, next, false);
    }
}
