package org.kapocs.desk.contact;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** What a person asked, and what was answered. */
@Component
class ContactPersonalData implements PersonalData {

    @Override
    public String room() {
        return "contact";
    }

    @Override
    public Turn turn() {
        return Turn.CONTACT;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("contact.covered", "contact = any(:contacts) or whose = any(:clients)")
                        .carriedBy("delete from contact.covered where %s")
                        .withheld(Withheld.OTHERS),
                Holding.of("contact.message", "contact = any(:contacts)")
                        .cascades()
                        .by("contact, seq")
                        .gives("at", Fact.WHEN)
                        .codes("author", Fact.NAME, "contact.author.")
                        .gives("language", Fact.LANGUAGE)
                        .gives("text", Fact.TEXT)
                        .gives("translation", Fact.TEXT)
                        .withCode("true", "at", "author", "language", "text", "translation"),
                Holding.of("contact.contact", "id = any(:contacts)")
                        .carried("organization = :to, version = version + 1,"
                                + " account = case when account is null then null else cast(:owner as uuid) end")
                        .known("contact")
                        .by("id")
                        .gives("asked_at", Fact.SINCE)
                        .codes("topic", Fact.TOPIC, "topic.")
                        .codes("urgency", Fact.URGENCY, "urgency.")
                        .gives("language", Fact.LANGUAGE)
                        .gives("interpreter", Fact.INTERPRETER)
                        .gives("district", Fact.DISTRICT)
                        .gives("reach_value", Fact.REACH)
                        .gives("reach_safe", Fact.SAFE)
                        .codes("state", Fact.STATE, "contact.state.")
                        .withCode("true", "asked_at", "topic", "language", "state"));
    }
}
