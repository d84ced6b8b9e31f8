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

    /** A draft is not theirs yet, and what was dropped is in no file of theirs. */
    private static final String CURRENT = "state = 'CURRENT' and contact = any(:contacts)";

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
                        .gives("said", Fact.TEXT)
                        .withCode("plan in (select p.id from plan.plan p where " + CURRENT + ")", "text", "said"),
                Holding.of("plan.reminder", "contact = any(:contacts)")
                        .by("contact")
                        .gives("since", Fact.SINCE)
                        .withCode("contact = any(:contacts)", "since"),
                Holding.of("plan.plan", OF_CASE)
                        .carried()
                        .by("id")
                        .gives("number", Fact.NUMBER)
                        .gives("made_at", Fact.WHEN)
                        .codes("state", Fact.STATE, "plan.state.")
                        .gives("aim", Fact.TITLE)
                        .gives("aim_said", Fact.TEXT)
                        .gives("agreed_on", Fact.SINCE)
                        .codes("agreed_how", Fact.HOW, "privacy.how.")
                        .gives("interpreter", Fact.INTERPRETER)
                        .gives("review_on", Fact.UNTIL)
                        .gives("returned_why", Fact.REASON)
                        .withCode(
                                CURRENT,
                                "number",
                                "made_at",
                                "state",
                                "aim",
                                "aim_said",
                                "agreed_on",
                                "agreed_how",
                                "review_on"));
    }
}
