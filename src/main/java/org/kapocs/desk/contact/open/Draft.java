package org.kapocs.desk.contact.open;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Message;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.TypedText;

/**
 * What somebody is writing in their file. It is theirs until it is sent: it travels in the form and is kept nowhere.
 *
 * @param once the form's idempotency key
 * @param files names of those that were to go with it: a browser fills none in again
 * @param reach how they may be reached, when that is what they were writing
 */
public record Draft(
        String text,
        String once,
        List<String> files,
        @Nullable ReachForm reach) {
    static Draft blank() {
        return new Draft("", UUID.randomUUID().toString(), List.of(), null);
    }

    static Draft of(Form sent) {
        return of(sent.values().toSingleValueMap());
    }

    static Draft of(Map<String, String> sent) {
        String once = sent.getOrDefault("once", "");
        return new Draft(
                TypedText.of(sent.getOrDefault("text", "")),
                once.isEmpty() ? blank().once() : once,
                List.of(),
                sent.containsKey("reach") ? ReachForm.of(sent) : null);
    }

    Draft with(List<SentFile> sent) {
        return new Draft(text, once, sent.stream().map(SentFile::name).toList(), reach);
    }

    /** Whether there is nothing to keep. */
    boolean empty() {
        return text.isEmpty() && reach == null;
    }

    /** What is wrong, field to message key; files need no words. */
    Map<String, String> errors(boolean files) {
        if (text.isEmpty() && !files) {
            return Map.of("text", "contact.file.nothing");
        }
        return text.length() > Message.LONGEST ? Map.of("text", "contact.ask.error.long") : Map.of();
    }
}
