package org.kapocs.desk.casework.staff;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Page;

/**
 * The summary of a case.
 *
 * @param text as it stands in the form
 * @param saved what somebody else saved meanwhile; null when nobody did
 */
public record SummaryPage(
        CaseHead head, String text, @Nullable String saved) implements Page {
    @Override
    public int status() {
        return saved == null ? 200 : 409;
    }
}
