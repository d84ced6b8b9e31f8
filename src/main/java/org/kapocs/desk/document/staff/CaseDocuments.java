package org.kapocs.desk.document.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.document.Document;
import org.kapocs.shared.web.Piece;

/**
 * The newest documents of a case, closed, and the form with which one is added.
 *
 * @param many how many there are in all
 * @param removed whether some were removed
 * @param writable whether one can be added
 */
public record CaseDocuments(
        UUID caseId,
        List<Document> documents,
        int many,
        boolean removed,
        boolean writable,
        DocumentForm form,
        int megabytes,
        LocalDate today)
        implements Piece {
    static final int SHOWN = 6;

    public String address() {
        return "/staff/cases/" + caseId + "/documents";
    }
}
