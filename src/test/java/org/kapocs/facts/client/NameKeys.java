package org.kapocs.facts.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For the bench, which writes names without the front door: what the front door would write for search. */
public record NameKeys(String latin, List<String> latinWords, List<String> soundWords) {
    private static final Map<String, NameKey> PARTS = new ConcurrentHashMap<>();

    /** Of a name in these parts as they are spoken. Each part is worked out once: a million names have few parts. */
    public static NameKeys of(String first, String second) {
        NameKey one = PARTS.computeIfAbsent(first, NameKey::of);
        if (second.isEmpty()) {
            return new NameKeys(one.latin(), one.latinWords(), one.soundWords());
        }
        NameKey other = PARTS.computeIfAbsent(second, NameKey::of);
        return new NameKeys(
                one.latin() + " " + other.latin(),
                joined(one.latinWords(), other.latinWords()),
                joined(one.soundWords(), other.soundWords()));
    }

    /** As the front door works it out, of the whole. */
    public static NameKeys of(String spoken) {
        NameKey key = NameKey.of(spoken);
        return new NameKeys(key.latin(), key.latinWords(), key.soundWords());
    }

    /** What is kept of the words for search. */
    public List<String> latinKept() {
        return NameWords.kept(latinWords);
    }

    /** The same of what is heard. */
    public List<String> soundKept() {
        return NameWords.kept(soundWords);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        other.stream().filter(word -> !one.contains(word)).forEach(all::add);
        return all;
    }
}
