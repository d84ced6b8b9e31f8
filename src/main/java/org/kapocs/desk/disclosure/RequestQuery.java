package org.kapocs.desk.disclosure;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of the register to list.
 *
 * @param waiting only those that nobody has decided
 * @param kind of which kind of authority; null for all
 * @param words each of which stands in the line of a request; empty for all
 * @param after the last request of the page before; null for the beginning
 */
public record RequestQuery(
        boolean waiting,
        @Nullable AuthorityKind kind,
        String words,
        @Nullable UUID after) {

    /** All of these, from the beginning. */
    public static RequestQuery of(boolean waiting) {
        return new RequestQuery(waiting, null, "", null);
    }

    RequestQuery from(@Nullable String place) {
        return new RequestQuery(waiting, kind, words, place == null ? null : UUID.fromString(place));
    }

    /** What a line shows, and no more: what is asked stands where it is opened. */
    static Stream<String> texts(Letter letter) {
        return Stream.of(letter.authority(), letter.reference(), letter.caseNumber(), letter.person());
    }

    @Override
    public String toString() {
        return "a look into the register";
    }
}
