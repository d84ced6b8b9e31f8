package org.kapocs.desk.takeover.staff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapocs.desk.takeover.Field;
import org.kapocs.desk.takeover.Mapping;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** What coded values can stand for, in the reader's language. */
@Component
class Codes {
    private final Readings readings;
    private final Topics topics;
    private final Messages messages;

    Codes(Readings readings, Topics topics, Messages messages) {
        this.readings = readings;
        this.topics = topics;
        this.messages = messages;
    }

    List<Choice> topics(Language reader) {
        return topics.all().stream()
                .map(topic -> new Choice(topic.code(), named(topic, reader)))
                .toList();
    }

    private String named(Topic topic, Language reader) {
        String name = messages.text(reader, topic.nameKey());
        return topic.parent()
                .flatMap(topics::of)
                .map(above -> messages.text(reader, above.nameKey()) + " – " + name)
                .orElse(name);
    }

    Map<Field, List<Choice>> all(Who.Staff who, Language reader) {
        var all = new EnumMap<Field, List<Choice>>(Field.class);
        var leftOut = new Choice(Mapping.LEFT_OUT, messages.text(reader, "takeover.value.leave"));
        all.put(
                Field.LANGUAGES,
                with(
                        leftOut,
                        Spoken.sorted(Spoken.TAGS, reader).stream()
                                .map(tag -> new Choice(tag, Spoken.name(tag, reader)))));
        all.put(Field.TOPICS, with(leftOut, topics(reader).stream()));
        all.put(
                Field.WORKER,
                with(
                        new Choice(Mapping.LEFT_OUT, messages.text(reader, "takeover.value.me")),
                        readings.workers(who).stream()
                                .map(account -> new Choice(account.id().toString(), account.name()))));
        all.put(
                Field.CLOSED,
                Stream.of("yes", "no")
                        .map(code -> new Choice(code, messages.text(reader, "takeover.closed." + code)))
                        .toList());
        return all;
    }

    private static List<Choice> with(Choice first, Stream<Choice> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }
}
