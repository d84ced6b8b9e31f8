package org.kapocs.desk.assessment;

import java.util.List;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.form.FormVersion;
import org.kapocs.facts.form.Forms;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;

/** Invented cases of somebody who speaks English, and the forms of the house. */
final class Asked {
    private Asked() {}

    static UUID open(Cases cases, Who.Staff officer) {
        var person = new Person(
                List.of(Name.pseudonym("Minta Dara")),
                null,
                List.of(new SpokenLanguage("en", LanguageLevel.MOTHER_TONGUE, true)),
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
        return Standing.as(officer, () -> cases.open(officer, wish, key()));
    }

    static UUID form(Forms forms, Who.Staff officer, String key) {
        return Standing.as(officer, forms::offered).stream()
                .filter(each -> each.key().equals(key))
                .map(FormVersion::id)
                .findFirst()
                .orElseThrow();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
