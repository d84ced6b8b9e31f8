package org.kapocs.desk.referral;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.web.Problem;

/**
 * What a provider says to the client; the client point reads it, too.
 *
 * @param once the key of the form in which it was written
 */
public record PartnerMessage(String text, String language, String once) {
    /** Nothing is said. */
    public static final PartnerMessage NONE = new PartnerMessage("", "", "");

    /** In letters. */
    public static final int LONGEST = 1_000;

    /** @throws Problem.Invalid when it is longer than a thousand letters */
    public PartnerMessage {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new Problem.Invalid(Map.of("message", "referral.message.error.long"));
        }
    }

    /** The same words from the same form, said about one of several. */
    PartnerMessage of(UUID referral) {
        return new PartnerMessage(
                text,
                language,
                UUID.nameUUIDFromBytes((once + referral).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The same words from the same form are one message; who goes back and writes others says more. */
    String key() {
        return once + "." + Integer.toHexString(text.hashCode());
    }

    /** As it was said. */
    public record Said(UUID referral, Instant at, String text, String language) {}
}
