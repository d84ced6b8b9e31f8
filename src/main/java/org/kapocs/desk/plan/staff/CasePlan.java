package org.kapocs.desk.plan.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.plan.Plan;
import org.kapocs.shared.web.Piece;

/**
 * The plan on the page of its case.
 *
 * @param plan what is current; null where nothing was agreed on
 * @param draft the draft of another version; null where there is none
 * @param writable whether one can be drafted
 */
public record CasePlan(
        UUID caseId, @Nullable Plan plan, @Nullable Plan draft, LocalDate today, boolean writable) implements Piece {

    public String address() {
        return "/staff/cases/" + caseId + "/plan";
    }
}
