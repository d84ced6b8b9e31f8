package org.kapocs.desk.contact;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * Something said in a contact, in its own language.
 *
 * @param account who of staff wrote it; null when the newcomer did
 * @param language the tag of the language it is in, as far as is known
 * @param text empty where a newcomer sent files alone
 * @param translation into another language, by whom of staff
 * @param files how many go with it
 */
public record Message(
        UUID id,
        int seq,
        Author author,
        @Nullable UUID account,
        String language,
        String text,
        @Nullable Translation translation,
        Instant at,
        int files) {
    /** The longest text that is taken in. */
    public static final int LONGEST = 10_000;

    /** Which side. */
    public enum Author {
        NEWCOMER,
        STAFF
    }

    /** What was said, in another language. */
    public record Translation(String language, String text) {}

    /** The id of the message that a form with this key makes. */
    static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException malformed) {
            throw new Problem.Invalid(Map.of("once", "web.error.400.text"));
        }
    }

    static Message byNewcomer(UUID id, String language, String text, Instant at, int files) {
        return new Message(id, 0, Author.NEWCOMER, null, language, text, null, at, files);
    }

    public boolean byNewcomer() {
        return author == Author.NEWCOMER;
    }
}
