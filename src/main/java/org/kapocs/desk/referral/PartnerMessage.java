package org.kapocs.desk.referral;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.web.Problem;

/** What a provider says to the client; the client point reads it, too. */
public record PartnerMessage(String text, String language) {
    /** Nothing is said. */
    public static final PartnerMessage NONE = new PartnerMessage("", "");

    private static final int LONGEST = 1_000;

    /** @throws Problem.Invalid when it is longer than a thousand letters */
    public PartnerMessage {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new Problem.Invalid(Map.of("message", "referral.message.long"));
        }
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** As it was said. */
    public record Said(UUID referral, Instant at, String text, String language) {}
}
