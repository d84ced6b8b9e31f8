package org.kapocs.desk.plan.open;

import org.kapocs.desk.contact.Landmark;
import org.kapocs.desk.plan.OwnPlans;
import org.kapocs.desk.plan.ToldPlan;
import org.kapocs.shared.web.Piece;

/** The plan in the file of the newcomer who agreed on it, with what is theirs to do. */
public record OwnPlan(ToldPlan plan, OwnPlans.Reminding reminding) implements Piece, Landmark {

    /** Whether anything in it is for them to do, of which they can be reminded. */
    public boolean remindable() {
        return !reminding.address().isEmpty()
                && (reminding.wanted()
                        || plan.goals().stream()
                                .flatMap(goal -> goal.steps().stream())
                                .anyMatch(step -> step.theirs() && !step.done()));
    }

    @Override
    public String anchor() {
        return "plan";
    }

    @Override
    public String titleKey() {
        return "plan.own.title";
    }
}
