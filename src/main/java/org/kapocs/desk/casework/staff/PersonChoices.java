package org.kapocs.desk.casework.staff;

import java.util.List;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Choice;

/** What the fields for a person let one choose. */
public record PersonChoices(
        List<Choice> kinds,
        List<Choice> orders,
        List<Choice> languages,
        List<Choice> levels,
        List<Choice> interpreter,
        List<Choice> reach,
        List<Choice> districts) {

    static PersonChoices in(Choices choices, Language reader) {
        return new PersonChoices(
                choices.of(NameKind.values(), "client.name.", reader),
                choices.of(NameOrder.values(), "client.order.", reader),
                choices.spoken(reader),
                choices.of(LanguageLevel.values(), "client.level.", reader),
                choices.answers(reader),
                choices.of(ReachKind.values(), "client.reach.", reader),
                choices.districts());
    }
}
