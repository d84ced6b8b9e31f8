package org.kapocs.desk.referral;

import java.util.List;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;

/** The invented client of every story here. */
final class Invented {
    private Invented() {}

    static Person person() {
        return new Person(
                List.of(new Name(NameKind.LEGAL, NameOrder.WESTERN, "sentinel-given", "sentinel-family")),
                new BirthDate(1990, 5, 17),
                List.of(new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(new Reach(ReachKind.PHONE, "+36 1 555 0101", "sentinel-safe")),
                8);
    }
}
