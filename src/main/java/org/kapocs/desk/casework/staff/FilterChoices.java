package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** By what the list of cases can be narrowed, in the reader's words. */
@Component
class FilterChoices {
    private final Topics topics;
    private final Languages languages;
    private final Messages messages;

    FilterChoices(Topics topics, Languages languages, Messages messages) {
        this.topics = topics;
        this.languages = languages;
        this.messages = messages;
    }

    /** @param wish what is chosen, which is offered even where it is rare */
    Offered of(Language reader, List<Choice> caseworkers, CaseWish wish, Set<String> marks) {
        return new Offered(
                caseworkers,
                topics.top().stream()
                        .map(topic -> new Choice(topic.code(), messages.text(reader, topic.nameKey())))
                        .toList(),
                Stream.concat(
                                languages.open().stream().map(Language::tag),
                                Stream.of(wish.filter().language()))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .map(tag -> new Choice(tag, Spoken.name(tag, reader)))
                        .toList(),
                CaseWish.DAYS.stream()
                        .map(days -> new Choice(
                                Integer.toString(days), messages.text(reader, "casework.filter.days", "days", days)))
                        .toList(),
                marks.stream().sorted().toList());
    }
}
