package org.kapocs.desk.workload.staff;

import java.util.List;
import java.util.function.ToIntFunction;
import org.kapocs.desk.casework.CaseLoad;
import org.kapocs.desk.workload.Load;
import org.kapocs.desk.workload.Loads;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** Who has how much: each number leads to the list that it counts. */
public record WorkloadPage(Loads counted) implements Page {

    public List<Load> loads() {
        return counted.each();
    }

    /** A number, or that there are more than were counted. */
    public String number(Frame frame, int counted) {
        return counted > CaseLoad.COUNTED
                ? frame.text("workload.counted", "number", CaseLoad.COUNTED)
                : frame.number(counted);
    }

    /** Of everybody together; as far as it was counted. */
    public String sum(Frame frame, ToIntFunction<Load> measure) {
        int sum = loads().stream().mapToInt(measure).sum();
        boolean more = loads().stream().anyMatch(load -> measure.applyAsInt(load) > CaseLoad.COUNTED);
        return more ? frame.text("workload.counted", "number", sum) : frame.number(sum);
    }

    public String sumOfOpen(Frame frame) {
        return sum(frame, Load::open);
    }

    public String sumOfOld(Frame frame) {
        return sum(frame, Load::old);
    }

    public String sumOfQuiet(Frame frame) {
        return sum(frame, Load::quiet);
    }

    public String sumOfOverdue(Frame frame) {
        return sum(frame, Load::overdue);
    }

    public String sumOfPartner(Frame frame) {
        return sum(frame, Load::partner);
    }

    /** The list of cases of this person, or of all, narrowed so. */
    public String cases(String narrowing, String owner) {
        return "/staff/cases?view=open" + (owner.isEmpty() ? "" : "&owner=" + owner) + narrowing;
    }

    public String tasks(String owner) {
        return "/staff/tasks?view=OVERDUE&team=whole" + (owner.isEmpty() ? "" : "&owner=" + owner);
    }

    public String old() {
        return "&older=" + CaseLoad.OLD;
    }

    public String quiet() {
        return "&quiet=" + CaseLoad.QUIET;
    }
}
