package org.kapocs.desk.document.staff;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.document.Document;
import org.kapocs.shared.web.Page;

/**
 * Correcting what is told of a document.
 *
 * @param theirs what somebody else saved meanwhile; null when nobody did
 */
public record CorrectionPage(
        Case file,
        Document document,
        DocumentForm form,
        @Nullable DocumentForm theirs,
        Map<String, String> errors) implements Page {

    @Override
    public int status() {
        return theirs != null ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public String back() {
        return "/staff/cases/" + file.id() + "/documents/" + document.id();
    }
}
