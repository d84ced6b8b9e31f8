package org.kapocs.desk.contact.open;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * A newcomer's own file.
 *
 * @param parts what other rooms of the desk show to them
 * @param openings who opened the file, the newest first
 * @param written what they were writing, when it could not be sent
 * @param sent whether they have just sent something
 */
public record FilePage(
        Conversation conversation,
        List<Piece> parts,
        List<Opened> openings,
        String written,
        Map<String, String> errors,
        boolean sent)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public boolean danger() {
        return conversation.contact().danger();
    }

    /**
     * That somebody opened the file.
     *
     * @param kind staff, link, or code for the newcomer
     * @param organization its name, where there is one
     * @param purposeKey the message that says why
     */
    public record Opened(Instant at, String kind, @Nullable String organization, String purposeKey) {}
}
