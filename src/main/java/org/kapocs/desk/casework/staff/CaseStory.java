package org.kapocs.desk.casework.staff;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.shared.web.Piece;

/**
 * What all who know of a case have to tell of it.
 *
 * @param talk with the client; null where there is no contact
 * @param later what else they wrote and were answered, with other codes, in the order in which it came
 * @param stream newest first
 * @param head pieces of other modules for its head
 * @param central pieces of other modules for the middle of the page
 * @param beside pieces of other modules for its side
 * @param onMatters of other modules, by the code of the matter
 */
record CaseStory(
        @Nullable Conversation talk,
        List<Conversation> later,
        List<Happening> stream,
        List<Piece> head,
        List<Piece> central,
        List<Piece> beside,
        Map<String, List<Piece>> onMatters) {

    /** When the client and the client point last wrote to each other. */
    @Nullable
    Instant lastMessage() {
        return talks().filter(each -> !each.messages().isEmpty())
                .map(each -> each.messages().getLast().at())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Where they wait for an answer, or else with the first code; null where there is no contact. */
    @Nullable
    Contact toAnswer() {
        List<Contact> all = talks().map(Conversation::contact).toList();
        return all.stream()
                .filter(each -> each.waitingSince() != null)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    private Stream<Conversation> talks() {
        return Stream.concat(Stream.ofNullable(talk), later.stream());
    }
}
