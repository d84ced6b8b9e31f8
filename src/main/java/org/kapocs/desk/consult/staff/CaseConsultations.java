package org.kapocs.desk.consult.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.consult.ConsultState;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.shared.web.Piece;

/**
 * The questions to experts of a case, beside its stream.
 *
 * @param writable whether another can be asked
 */
public record CaseConsultations(UUID caseId, List<Consultation> asked, Instant now, boolean writable) implements Piece {

    public String address(Consultation each) {
        String all = "/staff/cases/" + caseId + "/consultations/";
        return each.state() == ConsultState.DRAFT ? all + "new?draft=" + each.id() : all + each.id();
    }
}
