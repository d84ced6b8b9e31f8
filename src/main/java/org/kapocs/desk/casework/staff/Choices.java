package org.kapocs.desk.casework.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapocs.facts.need.Districts;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** What the forms of casework let one choose, in the reader's language. */
@Component
class Choices {
    private final Messages messages;
    private final Languages languages;
    private final Topics topics;
    private final Districts districts;

    Choices(Messages messages, Languages languages, Topics topics, Districts districts) {
        this.messages = messages;
        this.languages = languages;
        this.topics = topics;
        this.districts = districts;
    }

    /** The values of an enum, named by the prefix and the value's own name. */
    List<Choice> of(Enum<?>[] values, String prefix, Language reader) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), messages.text(reader, prefix + value.name())))
                .toList();
    }

    List<Choice> topics(Language reader) {
        return topics.all().stream()
                .map(topic -> new Choice(topic.code(), nameOf(topic, reader)))
                .toList();
    }

    private String nameOf(Topic topic, Language reader) {
        Optional<Topic> parent = topic.parent().flatMap(topics::of);
        String name = messages.text(reader, topic.nameKey());
        return parent.map(above -> messages.text(reader, above.nameKey()) + " – " + name)
                .orElse(name);
    }

    /** Whether an interpreter is needed; that nobody asked is what stands there before. */
    List<Choice> answers(Language reader) {
        return Stream.of("yes", "no")
                .map(answer -> new Choice(answer, messages.text(reader, "casework.person.interpreter." + answer)))
                .toList();
    }

    List<Choice> districts() {
        return districts.all().stream()
                .map(district -> new Choice(Integer.toString(district.number()), district.label()))
                .toList();
    }

    /** Spoken languages: those of the house first, then the others; each group in the reader's order. */
    List<Choice> spoken(Language reader) {
        List<Choice> ours = named(languages.open().stream().map(Language::tag).toList(), reader);
        List<Choice> others = named(
                Spoken.TAGS.stream().filter(tag -> languages.of(tag).isEmpty()).toList(), reader);
        return Stream.concat(ours.stream(), others.stream()).toList();
    }

    /** The ten languages of the public side. */
    List<Choice> house(Language reader) {
        return named(languages.open().stream().map(Language::tag).toList(), reader);
    }

    private List<Choice> named(List<String> tags, Language reader) {
        return Spoken.sorted(tags, reader).stream()
                .map(tag -> new Choice(tag, Spoken.name(tag, reader)))
                .toList();
    }
}
