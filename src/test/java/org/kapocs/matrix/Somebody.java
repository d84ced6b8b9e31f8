package org.kapocs.matrix;

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

/** A person of whom every field can be found again. */
final class Somebody {
    private Somebody() {}

    static Person named(String name) {
        return called("Kanarinev" + name, name);
    }

    static Person called(String surname, String name) {
        return new Person(
                List.of(new Name(NameKind.LEGAL, NameOrder.WESTERN, "Minta", surname)),
                new BirthDate(1990, 5, 17),
                List.of(new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(new Reach(ReachKind.PHONE, "+36 1 555 0101", "kanarihol" + name)),
                8);
    }
}
