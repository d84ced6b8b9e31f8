package org.kapocs.desk.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;

/** Invented cases of somebody who speaks Arabic, and what a plan of theirs may say. */
final class Drafted {
    private Drafted() {}

    static UUID open(Cases cases, Who.Staff officer) {
        var person = new Person(
                List.of(Name.pseudonym("Minta Dara")),
                null,
                List.of(new SpokenLanguage("ar", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(),
                null);
        var wish = new NewCase(
                null,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        return Standing.as(
                officer, () -> cases.open(officer, wish, UUID.randomUUID().toString()));
    }

    static Outline outline(String aim) {
        return outline(aim, LocalDate.parse("2027-02-16"));
    }

    static Outline outline(String aim, LocalDate review) {
        var goal = new Goal(UUID.randomUUID(), "Hirdetéseket nézünk együtt", "نبحث معاً عن شقة");
        return new Outline(aim, "أريد: " + aim, "ar", review, List.of(goal));
    }
}
