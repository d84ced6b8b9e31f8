package org.kapocs.desk.procedure;

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

/** Invented cases of somebody who has to register an address. */
final class Taken {
    private Taken() {}

    static UUID open(Cases cases, Who.Staff officer, String... matters) {
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
                List.of(new NewNeed("housing.address", Urgency.SOON, "")),
                List.of(matters),
                "");
        return Standing.as(
                officer, () -> cases.open(officer, wish, UUID.randomUUID().toString()));
    }
}
