package org.kapocs.desk.procedure;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** How far a person's official business has come. */
@Component
class ProcedurePersonalData implements PersonalData {
    private static final String OF_CASE = "case_file = any(:cases)";

    private static final String OWN = "contact = any(:contacts)";

    @Override
    public String room() {
        return "procedure";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("procedure.step", OF_CASE)
                        .carried()
                        .by("done_at")
                        .gives("done_at", Fact.WHEN)
                        .gives("code", Fact.KIND)
                        .gives("step", Fact.TITLE)
                        .withCode(OWN, "done_at", "code", "step"),
                Holding.of("procedure.deadline", OF_CASE)
                        .carried()
                        .by("id")
                        .gives("code", Fact.KIND)
                        .gives("deadline", Fact.TITLE)
                        .gives("from_on", Fact.SINCE)
                        .gives("last_on", Fact.UNTIL)
                        .withCode(OWN, "code", "deadline", "from_on", "last_on"));
    }
}
