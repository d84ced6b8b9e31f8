package org.kapocs.desk.contact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import org.kapocs.shared.web.Secrets;
import org.springframework.stereotype.Component;

/**
 * PINs are computed with a key outside the database and never stored: the same form sent again shows the same receipt,
 * and whoever steals the database has no PIN.
 */
@Component
class Pins {
    private final Secrets secrets;

    Pins(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Six digits. */
    String of(UUID contact, int version) {
        byte[] hash = secrets.hmac("contact.pin", contact + ":" + version);
        long number = Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), 1_000_000);
        return String.format(Locale.ROOT, "%06d", number);
    }

    /** Whether that is the PIN; takes the same time whether it is or not. */
    boolean fits(UUID contact, int version, String typed) {
        byte[] right = of(contact, version).getBytes(StandardCharsets.UTF_8);
        byte[] given = Digits.ascii(typed).replaceAll("[^0-9]", "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, given);
    }
}
