package org.kapocs.facts.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words that people use for a need, from {@code need/words/<tag>.csv}: nobody in trouble writes the name of a topic.
 * A word of several parts must stand in a row; endings may differ.
 */
@Component
class TopicWords {
    private static final int MOST = 3;
    private static final double WORTH = 0.5;

    private final Map<String, List<Saying>> sayings = new HashMap<>();
    private final List<String> tags;

    /** A way to say a topic, its parts as the language's grammar leaves them. */
    private record Saying(String topic, List<String> parts) {}

    /** A topic that a text seems to be about; {@code fit} is 1 for the best. */
    record Meant(Topic topic, double fit) {}

    private final Topics topics;

    TopicWords(Topics topics, Languages languages, Messages messages) throws IOException {
        this.topics = topics;
        this.tags = languages.open().stream().map(Language::tag).toList();
        for (Language language : languages.open()) {
            var said = new ArrayList<Saying>();
            for (List<String> row : read(language.tag())) {
                Topic topic = topics.of(row.getFirst()).orElseThrow();
                say(said, language.tag(), topic, row.get(1).split(";"));
                say(
                        said,
                        language.tag(),
                        topic,
                        messages.text(language, topic.nameKey()).split("[,:()،、，；（）]"));
            }
            sayings.put(language.tag(), List.copyOf(said));
        }
    }

    private static List<List<String>> read(String tag) throws IOException {
        return Csv.read(new ClassPathResource("need/words/" + tag + ".csv").getContentAsString(StandardCharsets.UTF_8))
                .stream()
                .skip(1)
                .toList();
    }

    private static void say(List<Saying> said, String tag, Topic topic, String[] words) {
        for (String word : words) {
            List<String> parts = parts(tag, word);
            if (!parts.isEmpty()) {
                said.add(new Saying(topic.code(), parts));
            }
        }
    }

    /** Chinese is written without gaps, so that its words are looked for as they stand; others by their stems. */
    private static List<String> parts(String tag, String text) {
        if (tag.equals("zh")) {
            String together = String.join("", Analysis.folded(text));
            return together.codePoints().mapToObj(Character::toString).toList();
        }
        return Analysis.split(text).stream().map(word -> stem(tag, word)).toList();
    }

    private static String stem(String tag, String word) {
        List<String> stems = Analysis.stems(tag, word);
        List<String> folded = stems.isEmpty() ? Analysis.folded(word) : Analysis.folded(stems.getFirst());
        return folded.isEmpty() ? word : folded.getFirst();
    }

    /** In how many ways a topic can be said in a language. */
    long known(String tag, String topic) {
        return sayings.getOrDefault(tag, List.of()).stream()
                .filter(saying -> saying.topic().equals(topic))
                .count();
    }

    /** At most three topics, the best first. The reader's own language is asked before the others. */
    List<Meant> meant(String text, Language reader) {
        List<Meant> own = meant(text, reader.tag());
        return own.isEmpty()
                ? tags.stream()
                        .map(tag -> meant(text, tag))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : own;
    }

    private List<Meant> meant(String text, String tag) {
        List<String> asked = parts(tag, text.length() > 200 ? text.substring(0, 200) : text);
        var covered = new TreeMap<String, BitSet>();
        for (Saying saying : sayings.getOrDefault(tag, List.of())) {
            for (int at = 0; at + saying.parts().size() <= asked.size(); at++) {
                if (stands(saying.parts(), asked, at)) {
                    covered.computeIfAbsent(saying.topic(), topic -> new BitSet())
                            .set(at, at + saying.parts().size());
                }
            }
        }
        return ranked(covered);
    }

    /** What a word of the text says for a topic is shared between all topics that it may mean. */
    private List<Meant> ranked(Map<String, BitSet> covered) {
        var fits = new HashMap<String, Double>();
        covered.forEach((topic, words) -> fits.put(
                topic,
                words.stream()
                        .mapToDouble(at -> 1.0
                                / covered.values().stream()
                                        .filter(other -> other.get(at))
                                        .count())
                        .sum()));
        double best = fits.values().stream().mapToDouble(fit -> fit).max().orElse(1);
        return covered.keySet().stream()
                .map(code -> new Meant(topics.of(code).orElseThrow(), fits.getOrDefault(code, 0.0) / best))
                .filter(meant -> meant.fit() >= WORTH)
                .sorted(Comparator.comparingDouble(Meant::fit).reversed())
                .limit(MOST)
                .toList();
    }

    private static boolean stands(List<String> parts, List<String> asked, int at) {
        for (int i = 0; i < parts.size(); i++) {
            if (!alike(parts.get(i), asked.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** The same but for an ending: seven tenths of the longer one, and at least four letters, are the same. */
    private static boolean alike(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int longer = Math.max(one.length(), other.length());
        return same == longer || same >= 4 && same * 10 >= longer * 7;
    }
}
