package org.kapocs.desk.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;

/**
 * What an officer writes to a newcomer.
 *
 * @param key the form's idempotency key, a UUID; the same key is one message
 * @param version of the contact as the officer saw it
 * @param language the tag of the language the text is in
 * @param translation of the text into the newcomer's language, if there is one
 * @param asksBack whether the newcomer is to write next
 */
public record NewReply(
        String key,
        int version,
        String language,
        String text,
        Message.@Nullable Translation translation,
        boolean asksBack) {
    Message by(Who.Staff who, UUID id, Instant at, int files) {
        return new Message(id, 0, Message.Author.STAFF, who.account(), language, text, translation, at, files);
    }
}
