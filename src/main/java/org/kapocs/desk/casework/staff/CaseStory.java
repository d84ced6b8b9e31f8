package org.kapocs.desk.casework.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.shared.web.Piece;

/**
 * What all who know of a case have to tell of it.
 *
 * @param talk with the client; null where there is no contact
 * @param stream newest first
 * @param head pieces of other modules for its head
 * @param central pieces of other modules for the middle of the page
 * @param beside pieces of other modules for its side
 * @param onMatters of other modules, by the code of the matter
 */
record CaseStory(
        @Nullable Conversation talk,
        List<Happening> stream,
        List<Piece> head,
        List<Piece> central,
        List<Piece> beside,
        Map<String, List<Piece>> onMatters) {

    /** When the client and the client point last wrote to each other. */
    @Nullable
    Instant lastMessage() {
        return talk == null || talk.messages().isEmpty()
                ? null
                : talk.messages().getLast().at();
    }
}
