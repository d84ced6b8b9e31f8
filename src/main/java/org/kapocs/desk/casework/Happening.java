package org.kapocs.desk.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, for its stream.
 *
 * @param key the message that says it, a word of the staff side
 * @param values the message's arguments; a {@link Words} is said in the reader's language, a
 *     {@link Somebody} by their name
 * @param account the member of staff who did it, where one did
 * @param said somebody's own words, where there are some
 */
public record Happening(
        Instant at,
        Kind kind,
        String key,
        Map<String, Object> values,
        @Nullable UUID account,
        @Nullable Said said) {

    /** By what the stream can be filtered. Named {@code casework.stream.<NAME>}. */
    public enum Kind {
        /** Messages to and from the client. */
        MESSAGE,
        NOTE,
        /** Needs, matters and what became of them. */
        NEED,
        /** Consents and referrals: who was to see what. */
        SHARING,
        /** What is to be done, and what was agreed on. */
        TASK,
        /** The case itself. */
        FILE
    }

    /** A message that is itself an argument. */
    public record Words(String key) {}

    /** A member of staff who is an argument, by their name. */
    public record Somebody(UUID account) {}

    /**
     * Somebody's own words.
     *
     * @param text may be empty where files go with it
     * @param language the tag of their language; empty when not known
     * @param files how many files go with it, which stand where it was said
     * @param contact in which it was said; null where it was in none
     */
    public record Said(
            String text,
            String language,
            int files,
            @Nullable UUID contact) {
        public Said(String text, String language) {
            this(text, language, 0, null);
        }
    }
}
