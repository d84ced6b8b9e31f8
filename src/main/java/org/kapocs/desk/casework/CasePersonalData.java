package org.kapocs.desk.casework;

import java.util.List;
import java.util.stream.Stream;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** A person's cases. Their needs stay counted, and lead to nobody when the case is gone. */
@Component
class CasePersonalData implements PersonalData {
    private static final String HANGS = "case_file = any(:cases)";
    private static final String GOES = "organization = :to, owner = :owner, version = version + 1";

    @Override
    public String room() {
        return "casework";
    }

    @Override
    public Turn turn() {
        return Turn.CASE;
    }

    @Override
    public List<Holding> holdings() {
        return Stream.concat(hanging().stream(), files().stream()).toList();
    }

    /** What hangs on their cases. */
    private static List<Holding> hanging() {
        return List.of(
                Holding.of("casework.happening", HANGS)
                        .cascades()
                        .by("seq")
                        .gives("at", Fact.WHEN)
                        .codes("what", Fact.KIND, "casework.did.")
                        .gives("text", Fact.TEXT)
                        .toBeRead(),
                Holding.of("casework.case_matter", HANGS)
                        .cascades()
                        .by("added_at")
                        .gives("added_at", Fact.SINCE)
                        .gives("code", Fact.KIND)
                        .withCode("true", "added_at", "code"),
                Holding.of("casework.case_need", HANGS)
                        .cascades()
                        .by("added_at")
                        .gives("added_at", Fact.SINCE)
                        .gives("note", Fact.NOTE)
                        .withCode("true", "added_at"));
    }

    /** Their cases; and how staff look for some, which is about nobody served. */
    private static List<Holding> files() {
        return List.of(Holding.of("casework.case_file", "id = any(:cases)")
                .carried(GOES)
                .known("case")
                .by("id")
                .gives("number", Fact.NUMBER)
                .codes("legal_basis", Fact.BASIS, "privacy.basis.")
                .codes("state", Fact.STATE, "casework.state.")
                .gives("opened_at", Fact.SINCE)
                .gives("closed_at", Fact.UNTIL)
                .codes("close_reason", Fact.REASON, "casework.closed.")
                .gives("summary", Fact.TEXT)
                .toBeRead()
                .withCode("contact = any(:contacts)", "number", "state", "opened_at", "closed_at", "close_reason"));
    }
}
