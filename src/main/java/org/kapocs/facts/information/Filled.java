package org.kapocs.facts.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/**
 * A stretch of a text as editors read it: what newcomers read in place of a key, and which fact that is.
 *
 * @param key of the fact that stands there; empty where somebody wrote the words
 */
public record Filled(String text, String key) {

    /** A text that is in this language; a key of which there is no fact stands as it was written. */
    public static List<Filled> of(String text, String language, List<Fact> facts) {
        Map<String, Fact> byKey = facts.stream().collect(Collectors.toMap(Fact::key, Function.identity()));
        var filled = new ArrayList<Filled>();
        int from = 0;
        for (MatchResult found : Inserted.KEY.matcher(text).results().toList()) {
            Fact fact = byKey.get(found.group(1));
            if (fact != null) {
                filled.add(new Filled(text.substring(from, found.start()), ""));
                filled.add(new Filled(fact.in(language), fact.key()));
                from = found.end();
            }
        }
        filled.add(new Filled(text.substring(from), ""));
        return filled.stream().filter(each -> !each.text().isEmpty()).toList();
    }
}
