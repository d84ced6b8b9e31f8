package org.kapocs.desk.takeover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which words stand at the head of lists, and in their cells, in the languages of the staff. */
@Component
class Lexicon {
    private final Map<String, Field> heads = new LinkedHashMap<>();
    private final Map<Field, Map<String, String>> values = new EnumMap<>(Field.class);

    Lexicon(Languages languages, Messages messages, Topics topics) throws IOException {
        for (String line : lines("heads")) {
            String[] parts = line.split(",", 2);
            heads.put(parts[1], Field.valueOf(parts[0]));
        }
        for (Language reader : languages.staff()) {
            for (String tag : Spoken.TAGS) {
                know(Field.LANGUAGES, tag, Spoken.name(tag, reader));
            }
            for (Topic topic : topics.all()) {
                know(Field.TOPICS, topic.code(), messages.text(reader, topic.nameKey()));
            }
        }
        languages.open().forEach(language -> know(Field.LANGUAGES, language.tag(), language.nativeName()));
        Spoken.TAGS.forEach(tag -> know(Field.LANGUAGES, tag, tag));
        topics.all().forEach(topic -> know(Field.TOPICS, topic.code(), topic.code()));
        for (String line : lines("values")) {
            String[] parts = line.split(",", 3);
            know(Field.valueOf(parts[0]), parts[1], parts[2]);
        }
    }

    private static Iterable<String> lines(String name) throws IOException {
        return new ClassPathResource("takeover/" + name + ".csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private void know(Field field, String code, String word) {
        values.computeIfAbsent(field, _ -> new HashMap<>()).putIfAbsent(Folded.of(word), code);
    }

    /** What a column says, by the longest words that stand at its head. */
    Optional<Field> field(String head) {
        String folded = " " + Folded.of(head) + " ";
        return heads.entrySet().stream()
                .filter(each -> folded.contains(" " + each.getKey() + " "))
                .max(Comparator.comparingInt(each -> each.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** What a value stands for. */
    Optional<String> code(Field field, String folded) {
        return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(folded));
    }
}
