package org.kapocs.shared.audit;

import java.util.List;
import org.kapocs.shared.access.LastWord;

/** The chain of entries: one head row orders them, and holds what the next one must follow. */
final class Chain {
    /** Continues it with these lines. */
    static final String APPEND = "select audit.append(?)";

    private Chain() {}

    /** With the commit of the present transaction, so that the head is held only while committing. */
    static void append(List<Entry> entries) {
        LastWord.say(APPEND, (Object) lines(entries));
    }

    static String[] lines(List<Entry> entries) {
        return entries.stream().map(Entry::line).toArray(String[]::new);
    }
}
