package org.kapocs.desk.plan.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.task.Task;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * The plan of a case, version by version.
 *
 * @param shown the version that is read; null where there is none
 * @param tasks of the case
 * @param wanted whether the city wants a supervisor's approval
 * @param hows how one can agree
 * @param typed what was typed into the form of the agreement
 * @param problem the message key of why it cannot be done now; null when all is well
 */
public record PlanPage(
        Case file,
        String caseLabel,
        List<Plan> all,
        @Nullable Plan shown,
        List<Task> tasks,
        Map<UUID, String> names,
        UUID reader,
        LocalDate today,
        boolean wanted,
        List<Choice> hows,
        Typed typed,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public String head() {
        return "/staff/cases/" + file.id();
    }

    public String address() {
        return head() + "/plan";
    }

    public String address(Plan plan) {
        return address() + "/" + plan.id();
    }

    public boolean drafted() {
        return all.stream().anyMatch(Plan::draft);
    }

    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    /** What its client is told and cannot read. */
    public Untold untold(Plan plan) {
        return Untold.of(plan, tasks);
    }

    /** What is done for a goal. */
    public List<Task> serving(UUID line) {
        return tasks.stream().filter(task -> line.equals(task.serves())).toList();
    }

    public String on() {
        return typed.text("on").isEmpty() ? today.toString() : typed.text("on");
    }

    /** Whether the draft can be agreed on now. */
    public boolean ready(Plan plan) {
        return !plan.sentBack() && (!wanted || plan.approvedBy() != null);
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
