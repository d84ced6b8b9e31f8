package org.kapocs.desk.procedure.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.web.Piece;

/** A matter on the page of its case: who is competent, how far it has come, and until when the law wants something. */
public record CaseMatter(UUID caseId, Matter matter, Progress progress, LocalDate today) implements Piece {

    public String address() {
        return "/staff/cases/" + caseId + "/matters/" + matter.code();
    }

    public long done() {
        return progress.done().stream()
                .filter(each -> each.code().equals(matter.code()))
                .count();
    }

    public List<Progress.Term> terms() {
        return progress.termsOf(matter.code());
    }
}
