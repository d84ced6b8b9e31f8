package org.kapocs.shared.webhook.staff;

import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.webhook.Delivery;
import org.springframework.stereotype.Component;

/** What a line of the log says, in the words of a language. */
@Component
class DeliveryWords {
    private final Messages messages;

    DeliveryWords(Messages messages) {
        this.messages = messages;
    }

    String kind(Delivery line, Language reader) {
        return messages.text(reader, "webhook.kind." + line.kind());
    }

    String state(Delivery line, Language reader) {
        return messages.text(reader, "webhook.delivery." + line.state());
    }

    /** What the receiver answered last, and what stood in the way. */
    String answer(Delivery line, Language reader) {
        String code = line.code() == null ? "" : line.code().toString();
        if (line.hindrance() == null) {
            return code;
        }
        String why = messages.text(reader, line.hindrance().key());
        return code.isEmpty() ? why : code + " – " + why;
    }

    String all(Delivery line, Language reader) {
        return kind(line, reader) + " " + state(line, reader) + " " + answer(line, reader);
    }
}
