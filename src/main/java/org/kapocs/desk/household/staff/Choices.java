package org.kapocs.desk.household.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.facts.client.Ground;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** What the forms of a household let one choose, in the reader's language. */
@Component
class Choices {
    private final Messages messages;

    Choices(Messages messages) {
        this.messages = messages;
    }

    List<Choice> relations(Collection<Relation> some, Language reader) {
        return some.stream()
                .map(each -> new Choice(each.name(), messages.text(reader, "client.relation." + each)))
                .toList();
    }

    List<Choice> lives(Collection<Typed.Lives> some, Language reader) {
        return some.stream()
                .map(each -> new Choice(each.name(), messages.text(reader, "household.lives." + each)))
                .toList();
    }

    List<Choice> orders(Language reader) {
        return Arrays.stream(NameOrder.values())
                .map(each -> new Choice(each.name(), messages.text(reader, "client.order." + each)))
                .toList();
    }

    List<Choice> grounds(Language reader) {
        return Arrays.stream(Ground.values())
                .map(each -> new Choice(each.name(), messages.text(reader, "client.ground." + each)))
                .toList();
    }

    /** @param first and {@code second}: their names */
    List<Choice> speakers(String first, String second, Language reader) {
        return List.of(
                speaker(Tie.Speaker.SECOND, second, first, reader), speaker(Tie.Speaker.FIRST, first, second, reader));
    }

    private Choice speaker(Tie.Speaker speaker, String one, String other, Language reader) {
        return new Choice(
                speaker.name(),
                messages.text(reader, "household.speaker", "one", Saying.isolate(one), "other", Saying.isolate(other)));
    }

    /** Into which of several households somebody is taken, called by who lives there. */
    List<Choice> homes(Kin kin, Language reader) {
        return kin.homes().stream()
                .filter(home -> home.stay().here())
                .map(home -> new Choice(
                        home.id().toString(),
                        messages.text(
                                reader,
                                "household.home",
                                "names",
                                kin.at(Kin.Place.TOGETHER)
                                        .filter(each -> each.home().equals(home.id()))
                                        .map(each -> Saying.isolate(each.name().spoken()))
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }
}
