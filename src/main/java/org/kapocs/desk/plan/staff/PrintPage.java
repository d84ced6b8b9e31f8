package org.kapocs.desk.plan.staff;

import org.kapocs.desk.casework.Case;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.ToldPlan;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Page;

/** A plan in the client's language, to be printed for them. */
public record PrintPage(Case file, String caseLabel, Plan plan, Language language) implements Page {

    public ToldPlan told() {
        return ToldPlan.of(plan);
    }

    public String address() {
        return "/staff/cases/" + file.id() + "/plan";
    }
}
