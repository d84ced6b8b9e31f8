package org.kapocs.desk.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said in a contact, in its own language.
 *
 * @param account who of staff wrote it; null when the newcomer did
 * @param language the tag of the language it is in, as far as is known
 * @param translation into another language, by whom of staff
 */
public record Message(
        UUID id,
        int seq,
        Author author,
        @Nullable UUID account,
        String language,
        String text,
        @Nullable Translation translation,
        Instant at) {

    /** Which side. */
    public enum Author {
        NEWCOMER,
        STAFF
    }

    /** What was said, in another language. */
    public record Translation(String language, String text) {}

    public boolean byNewcomer() {
        return author == Author.NEWCOMER;
    }
}
