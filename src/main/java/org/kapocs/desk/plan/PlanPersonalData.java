package org.kapocs.desk.plan;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What was agreed on with a person. */
@Component
class PlanPersonalData implements PersonalData {
    private static final String OF_CASE = "case_file = any(:cases)";

    @Override
    public String room() {
        return "plan";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("plan.goal", "plan in (select p.id from plan.plan p where p." + OF_CASE + ")")
                        .cascades()
                        .by("plan, place")
                        .gives("text", Fact.TEXT)
                        .gives("said", Fact.TEXT),
                Holding.of("plan.plan", OF_CASE)
                        .by("id")
                        .gives("number", Fact.NUMBER)
                        .gives("made_at", Fact.WHEN)
                        .codes("state", Fact.STATE, "plan.state.")
                        .gives("aim", Fact.TITLE)
                        .gives("aim_said", Fact.TEXT)
                        .gives("agreed_on", Fact.SINCE)
                        .codes("agreed_how", Fact.HOW, "privacy.how.")
                        .gives("interpreter", Fact.INTERPRETER)
                        .gives("review_on", Fact.UNTIL));
    }
}
