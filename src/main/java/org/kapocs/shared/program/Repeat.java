package org.kapocs.shared.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;

/**
 * By what a program says that it sends something again ({@code Idempotency-Key}): within a day the same key of the same
 * token for the same operation makes one thing, and answers with it. The same key with another body is refused: what was
 * sent would be lost, and its sender would not know.
 *
 * @param key for {@link Once}; no other program can come upon it
 * @param id the same for what is known by an id, whatever was sent
 */
public record Repeat(String key, UUID id) {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 255;
    private static final byte[] NOTHING = new byte[0];

    static Repeat read(String header, Who.Program program, String operation, byte[] body) {
        if (header.isBlank() || header.length() < SHORTEST || header.length() > LONGEST) {
            throw new Problem.Invalid("program.error.key");
        }
        String which = HexFormat.of()
                .formatHex(digest(
                        (program.token() + "\n" + operation + "\n" + header).getBytes(StandardCharsets.UTF_8),
                        NOTHING));
        return new Repeat(
                Once.key(
                        which,
                        HexFormat.of().formatHex(digest((header + "\n").getBytes(StandardCharsets.UTF_8), body))),
                UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Of both, one after the other. With the key, which is kept nowhere, before the body: from the digest nobody finds out
     * what was sent by trying.
     */
    private static byte[] digest(byte[] before, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
