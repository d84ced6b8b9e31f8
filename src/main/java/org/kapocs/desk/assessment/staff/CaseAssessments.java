package org.kapocs.desk.assessment.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.assessment.Picture;
import org.kapocs.shared.web.Piece;

/**
 * Assessments on the page of their case.
 *
 * @param drafts those that wait to be gone on with
 * @param picture what the newest came to; null where none is done
 * @param writable whether one can be begun
 */
public record CaseAssessments(
        UUID caseId,
        List<Assessment> drafts,
        @Nullable Picture picture,
        @Nullable UUID shown,
        boolean writable) implements Piece {

    public String address() {
        return "/staff/cases/" + caseId + "/assessments";
    }
}
