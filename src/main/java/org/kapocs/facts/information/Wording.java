package org.kapocs.facts.information;

import java.util.Set;

/**
 * What a block says in a language.
 *
 * @param edition raised by whoever changes its meaning, not by a spelling
 * @param trueTo the edition of the source of which it says the same
 * @param doubted facts in it that changed since somebody looked at it
 * @param version changes with every change; 0 while there is nothing
 */
public record Wording(String text, int edition, int trueTo, Set<String> doubted, int version) {
    static final Wording NONE = new Wording("", 0, 0, Set.of(), 0);

    public Wording {
        doubted = Set.copyOf(doubted);
    }

    public boolean there() {
        return version > 0;
    }
}
