package org.kapocs.desk.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.notification.LetterState;

/**
 * A contact and what was said in it, the oldest first, as much as fits a page.
 *
 * @param letters for staff: what became of the letters that told of a message, by the message's id
 */
public record Conversation(Contact contact, List<Message> messages, Map<UUID, LetterState> letters) {
    static final int AT_ONCE = 200;
    /** Before which message nothing is left out. */
    public static final int NEWEST = Integer.MAX_VALUE;

    /** Those of its messages with which files go. */
    public List<UUID> withFiles() {
        return messages.stream()
                .filter(message -> message.files() > 0)
                .map(Message::id)
                .toList();
    }

    /** Whether more was said before. */
    public boolean goesBack() {
        return !messages.isEmpty() && messages.getFirst().seq() > 1;
    }
}
