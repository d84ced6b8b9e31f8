package org.kapocs.facts.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the index of names that take from it only about as many as can be shown, the nearest to what was typed
 * first.
 */
final class NameSearch {
    /** A client may be found by two names, and written as well as heard. */
    static final int CANDIDATES = 2 * (Found.AT_MOST + 1);

    private final List<String> questions = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final String prefix;
    private final boolean sound;

    /**
     * @param prefix of the names of values, its own
     * @param sound whether words are compared as they are heard
     */
    NameSearch(String prefix, boolean sound) {
        this.prefix = prefix;
        this.sound = sound;
    }

    List<String> questions() {
        return questions;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    /** Two words of a name, one of them whole and the other at least begun; further ones are looked for beside them. */
    void together(List<String> words) {
        if (words.size() < 2) {
            return;
        }
        List<String> longest = longestFirst(words);
        String others = beside(longest.subList(2, longest.size()));
        ask(begins("w", NameWords.pair(longest.get(0), longest.get(1))), others);
        ask(begins("w", NameWords.pair(longest.get(1), longest.get(0))), others);
    }

    /** Each word at least begun: beside the longest, of which there are likely the fewest, the others are looked for. */
    void begun(List<String> words) {
        if (!words.isEmpty()) {
            List<String> longest = longestFirst(words);
            ask(begins("w", longest.getFirst()), beside(longest.subList(1, longest.size())));
        }
    }

    /** One of each of these whole. */
    void meant(List<List<String>> words) {
        var either = new ArrayList<>(words.getFirst());
        if (words.size() > 1) {
            either.clear();
            words.get(0).forEach(first -> words.get(1).forEach(second -> either.add(NameWords.pair(first, second))));
        }
        var others = new StringBuilder();
        words.stream().skip(2).forEach(each -> others.append(besides(oneOf("o", each))));
        ask(oneOf("w", either), others.toString());
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private void ask(String condition, String others) {
        questions.add("""
                (select w.client from client.name_word w
                where w.organization = :scope_organization and w.sound = %s and %s%s
                order by w.word limit %d)""".formatted(sound, condition, others, CANDIDATES));
    }

    private String beside(List<String> words) {
        var others = new StringBuilder();
        words.forEach(word -> others.append(besides(begins("o", word))));
        return others.toString();
    }

    private String besides(String condition) {
        return """
                 and exists (select 1 from client.name_word o
                where o.client = w.client and o.seq = w.seq and o.sound = %s and %s)""".formatted(sound, condition);
    }

    /** A word is followed by letters and digits, all of which come before the brace. */
    private String begins(String row, String word) {
        String name = prefix + values.size();
        values.put(name, word);
        values.put(name + "end", word + "{");
        return "%1$s.word >= :%2$s and %1$s.word < :%2$send".formatted(row, name);
    }

    private String oneOf(String row, List<String> words) {
        String name = prefix + values.size();
        values.put(name, words.toArray(String[]::new));
        return "%s.word = any(:%s)".formatted(row, name);
    }
}
