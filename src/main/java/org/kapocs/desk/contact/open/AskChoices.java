package org.kapocs.desk.contact.open;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.need.Districts;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** What the form lets one choose, in the reader's words. */
@Component
class AskChoices {
    private final Topics topics;
    private final Districts districts;
    private final Directory directory;
    private final Messages messages;

    AskChoices(Topics topics, Districts districts, Directory directory, Messages messages) {
        this.topics = topics;
        this.districts = districts;
        this.directory = directory;
        this.messages = messages;
    }

    AskPage page(AskForm form, Map<String, String> errors, boolean justAsked, Language language) {
        UUID service = form.serviceId();
        return new AskPage(
                form,
                errors,
                offered(form.topic(), language),
                Arrays.stream(Urgency.values())
                        .map(urgency ->
                                new Choice(urgency.name(), messages.text(language, "urgency." + urgency.name())))
                        .toList(),
                districts.all().stream()
                        .map(district -> new Choice(Integer.toString(district.number()), district.label()))
                        .toList(),
                Spoken.sorted(Spoken.TAGS, language).stream()
                        .map(tag -> new Choice(tag, Spoken.name(tag, language)))
                        .toList(),
                justAsked,
                service == null
                        ? null
                        : directory.namesOf(Set.of(service), language).get(service));
    }

    /**
     * What cannot wait by its own name, so that it does not reach the desk as one of the dozen; then the dozen topics, and below
     * the one they came from its own: seventy would be a page of their own to load.
     */
    private List<Choice> offered(String chosen, Language language) {
        List<Topic> urgent = topics.urgent();
        String above = chosen.replaceAll("\\..*", "");
        Stream<Choice> first =
                urgent.stream().map(topic -> new Choice(topic.code(), messages.text(language, topic.nameKey())));
        Stream<Choice> dozen = topics.top().stream()
                .flatMap(top -> top.code().equals(above)
                        ? Stream.concat(Stream.of(top), topics.below(top).stream())
                        : Stream.of(top))
                .filter(topic -> !urgent.contains(topic))
                .map(topic -> new Choice(topic.code(), name(topic, language)));
        return Stream.concat(first, dozen).toList();
    }

    private String name(Topic topic, Language language) {
        String name = messages.text(language, topic.nameKey());
        return topic.parent()
                .map(above -> messages.text(language, "topic." + above) + " › " + name)
                .orElse(name);
    }
}
