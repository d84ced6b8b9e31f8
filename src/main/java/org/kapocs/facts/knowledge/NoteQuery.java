package org.kapocs.facts.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which notes to find.
 *
 * @param words each of which must be there; empty for all
 * @param topic a topic with all below it; empty for all
 * @param language the tag of the language in which it is written; empty for all
 * @param due only those that should be looked at again
 * @param after the last note of the page before; null for the beginning
 */
public record NoteQuery(
        String words,
        String topic,
        String language,
        boolean due,
        @Nullable After after) {

    public NoteQuery(String words, String topic, String language, boolean due) {
        this(words, topic, language, due, null);
    }

    /** The same, from there on. */
    public NoteQuery from(@Nullable After place) {
        return new NoteQuery(words, topic, language, due, place);
    }

    /** The newest are first. */
    public record After(LocalDate published, UUID id) {
        static After of(Note note) {
            return new After(note.publishedOn(), note.id());
        }

        /** As it stands in an address. */
        public String written() {
            return published + "_" + id;
        }

        /** The beginning, for what is no place. */
        public static @Nullable After read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_");
            if (parts.length != 2) {
                return null;
            }
            try {
                LocalDate published = LocalDate.parse(parts[0]);
                return published.getYear() < 2000 || published.getYear() > 2999
                        ? null
                        : new After(published, UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return null;
            }
        }
    }
}
