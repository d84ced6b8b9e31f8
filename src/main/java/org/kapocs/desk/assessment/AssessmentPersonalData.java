package org.kapocs.desk.assessment;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What a person was asked about their life, and what it came to. */
@Component
class AssessmentPersonalData implements PersonalData {
    private static final String HANGS =
            "assessment in (select a.id from assessment.assessment a where a.case_file = any(:cases))";

    private final AnswerSeal seal;

    AssessmentPersonalData(AnswerSeal seal) {
        this.seal = seal;
    }

    @Override
    public String room() {
        return "assessment";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("assessment.revision", HANGS)
                        .cascades()
                        .by("assessment, version")
                        .gives("at", Fact.WHEN)
                        .gives("why", Fact.REASON)
                        .opens(
                                "answers",
                                Fact.ANSWERS,
                                "assessment",
                                (house, whose, row, closed) -> seal.opened(house, whose.clients(), row, closed)),
                Holding.of("assessment.proposal", HANGS)
                        .cascades()
                        .by("assessment, topic")
                        .codes("topic", Fact.TOPIC, "topic.")
                        .codes("urgency", Fact.URGENCY, "urgency."),
                Holding.of("assessment.score", HANGS)
                        .cascades()
                        .by("assessment, domain")
                        .codes("domain", Fact.TITLE, "form.domain.")
                        .gives("score", Fact.RESULT),
                Holding.of("assessment.assessment", "case_file = any(:cases)")
                        .carried()
                        .by("id")
                        .gives("title", Fact.TITLE)
                        .gives("language", Fact.LANGUAGE)
                        .gives("begun_at", Fact.SINCE)
                        .gives("done_at", Fact.WHEN)
                        .opens(
                                "answers",
                                Fact.ANSWERS,
                                (house, whose, row, closed) -> seal.opened(house, whose.clients(), row, closed)));
    }
}
