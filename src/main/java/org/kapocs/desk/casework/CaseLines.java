package org.kapocs.desk.casework;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list of cases.
 *
 * @param more whether the name that was looked for has more clients than are shown
 * @param next the token of the next page, if there is one
 */
public record CaseLines(List<CaseLine> lines, boolean more, Optional<String> next) {}
