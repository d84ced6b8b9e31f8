package org.kapocs.desk.consult;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What experts were asked about a person. */
@Component
class ConsultPersonalData implements PersonalData {
    private static final String HANGS =
            "consultation in (select c.id from consult.consultation c where c.case_file = any(:cases))";

    @Override
    public String room() {
        return "consult";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("consult.turn", HANGS)
                        .cascades()
                        .by("seq")
                        .gives("at", Fact.WHEN)
                        .gives("text", Fact.TEXT)
                        .toBeRead(),
                Holding.of("consult.note", HANGS)
                        .cascades()
                        .by("id")
                        .gives("written_at", Fact.WHEN)
                        .gives("title", Fact.TITLE)
                        .gives("text", Fact.TEXT)
                        .gives("source", Fact.NOTE)
                        .gives("returned", Fact.REASON)
                        .toBeRead(),
                Holding.of("consult.consultation", "case_file = any(:cases)")
                        .carried()
                        .known("consultation")
                        .by("id")
                        .gives("asked_at", Fact.WHEN)
                        .gives("addressee_name", Fact.RECIPIENT)
                        .codes("field", Fact.TOPIC, "consult.field.")
                        .gives("language", Fact.LANGUAGE)
                        .gives("question", Fact.TEXT)
                        .gives("sections", Fact.SECTIONS)
                        .codes("basis", Fact.BASIS, "privacy.basis.")
                        .gives("reason", Fact.REASON)
                        .codes("state", Fact.STATE, "consult.state.")
                        .toBeRead(),
                Holding.ofStaff("consult.adviser"));
    }
}
