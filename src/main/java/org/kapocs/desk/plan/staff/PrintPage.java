package org.kapocs.desk.plan.staff;

import java.util.List;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.ToldPlan;
import org.kapocs.desk.task.Task;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Page;

/**
 * A plan in the client's language, to be printed for them.
 *
 * @param tasks of the case: of some of them the client is told
 * @param house the language in which staff wrote it, which stands beside
 */
public record PrintPage(Case file, String caseLabel, Plan plan, List<Task> tasks, Language language, Language house)
        implements Page {

    public ToldPlan told() {
        return both() ? ToldPlan.told(plan, tasks) : written();
    }

    public ToldPlan written() {
        return ToldPlan.written(plan, tasks);
    }

    /** Whether both languages stand side by side, so that both who sign read what they sign. */
    public boolean both() {
        return !language.tag().equals(house.tag());
    }

    public String address() {
        return "/staff/cases/" + file.id() + "/plan";
    }
}
