package org.kapocs.desk.casework.staff;

import java.util.Comparator;
import java.util.List;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Matters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** The catalogue of matters, those nearest to a need first. */
@Component
class MatterChoices {
    private final Matters matters;
    private final Messages messages;

    MatterChoices(Matters matters, Messages messages) {
        this.matters = matters;
        this.messages = messages;
    }

    /** Each as its name and who is competent. */
    List<Choice> about(String topic, Language reader) {
        return nearest(List.of(topic)).stream()
                .map(matter -> new Choice(
                        matter.code(),
                        messages.text(reader, matter.nameKey()) + " – " + messages.text(reader, matter.authorityKey())))
                .toList();
    }

    /** All matters in use: of these topics first, then of the same part of the taxonomy, then the others. */
    List<Matter> nearest(List<String> topics) {
        return matters.inUse().stream()
                .sorted(Comparator.comparingInt(matter -> distance(matter, topics)))
                .toList();
    }

    private static int distance(Matter matter, List<String> topics) {
        if (topics.contains(matter.topic())) {
            return 0;
        }
        return topics.stream().anyMatch(topic -> top(topic).equals(top(matter.topic()))) ? 1 : 2;
    }

    private static String top(String topic) {
        return topic.split("\\.")[0];
    }
}
