package org.kapocs.desk.takeover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The columns of a list, by what stands at their head; two of the same name, and those without any, by their place as well.
 *
 * @param titles as they are written; may be empty
 * @param keys by which a {@link Mapping} knows them, in the same order
 */
public record Heads(List<String> titles, List<String> keys) {
    static Heads of(List<String> row, int columns) {
        var titles = new ArrayList<String>(row);
        while (titles.size() < columns) {
            titles.add("");
        }
        List<String> folded = titles.stream().map(Folded::of).toList();
        var keys = new ArrayList<String>();
        for (int i = 0; i < folded.size(); i++) {
            String key = folded.get(i);
            keys.add(key.isEmpty() || Collections.frequency(folded, key) > 1 ? key + "#" + (i + 1) : key);
        }
        return new Heads(List.copyOf(titles), List.copyOf(keys));
    }

    int size() {
        return keys.size();
    }
}
