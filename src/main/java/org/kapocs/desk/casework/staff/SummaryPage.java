package org.kapocs.desk.casework.staff;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Page;

/**
 * The summary of a case.
 *
 * @param version of the case from which the text starts
 * @param text as it stands in the form
 * @param saved what somebody else saved meanwhile; null when nobody did
 */
public record SummaryPage(
        CaseHead head, int version, String text, @Nullable String saved, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return saved != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
