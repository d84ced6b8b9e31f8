package org.kapocs.facts.information;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page. Each language of it is written, and grows old, by itself.
 *
 * @param refer the fact, service or matter that it shows; empty for none
 * @param source who says so, where it says what somebody decides; empty for none
 * @param checkedOn when an editor compared it with its source; null while nobody has as it stands now
 * @param words by language, the source language always
 */
public record Block(
        String id,
        Kind kind,
        String refer,
        String source,
        @Nullable LocalDate checkedOn,
        Map<String, Wording> words) {
    public Block {
        words = Map.copyOf(words);
    }

    /** What it says in a language; {@link Wording#NONE} where it says nothing. */
    public Wording in(String language) {
        return words.getOrDefault(language, Wording.NONE);
    }

    /** Whether it says something that nobody has compared with its source. */
    public boolean unchecked() {
        return !source.isEmpty() && checkedOn == null;
    }

    /** Whether what it says in this language was true to a Hungarian that has another meaning by now. */
    public boolean stale(String language) {
        Wording said = in(language);
        return said.there()
                && !language.equals(Material.SOURCE)
                && said.trueTo() < in(Material.SOURCE).edition();
    }

    /** Whether a fact of this key stands in it in this language. */
    public boolean uses(String key, String language) {
        return in(language).there()
                && (kind == Kind.FACT && refer.equals(key)
                        || Inserted.stands(key, in(language).text()));
    }
}
