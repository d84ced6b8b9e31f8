package org.kapocs.desk.satisfaction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.kapocs.shared.web.Secrets;
import org.springframework.stereotype.Component;

/** How content a person was, as long as that is known of them. */
@Component
class SatisfactionPersonalData implements PersonalData {
    private static final String OF_CASE = "case_file = any(:cases)";
    private static final String HANGS =
            "question in (select q.id from satisfaction.question q where q." + OF_CASE + ")";

    private final Secrets secrets;

    SatisfactionPersonalData(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String room() {
        return "satisfaction";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("satisfaction.link", HANGS).cascades().withheld(Withheld.MACHINE),
                Holding.of("satisfaction.answer", HANGS)
                        .cascades()
                        .gives("answered_at", Fact.WHEN)
                        .codes("picture", Fact.RESULT, "satisfaction.picture.")
                        .opens(
                                "words",
                                Fact.TEXT,
                                "question",
                                (house, whose, row, closed) -> words("answer", row, closed)),
                Holding.of("satisfaction.remark", OF_CASE)
                        .carried()
                        .gives("week", Fact.WHEN)
                        .gives("language", Fact.LANGUAGE)
                        .opens("words", Fact.TEXT, (house, whose, row, closed) -> words("remark", row, closed)),
                Holding.of("satisfaction.question", OF_CASE)
                        .carried()
                        .gives("asked_at", Fact.WHEN)
                        .codes("topic", Fact.TOPIC, "topic.")
                        .gives("expires_at", Fact.UNTIL)
                        .withCode("contact = any(:contacts)", "asked_at", "topic", "expires_at"));
    }

    private Optional<String> words(String table, UUID row, byte[] sealed) {
        String place = "satisfaction." + table + ".words/" + row;
        return Optional.of(new String(secrets.open(Answers.PURPOSE, place, sealed), StandardCharsets.UTF_8));
    }
}
