package org.kapocs.shared.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;

/**
 * By what a program says that it sends something again ({@code Idempotency-Key}): within a day the same key of the same
 * token for the same operation makes one thing, and answers with it.
 *
 * @param key for {@link org.kapocs.shared.web.Once}; no other program can come upon it
 */
public record Repeat(String key) {
    private static final int LONGEST = 255;

    static Repeat read(String header, Who.Program program, String operation) {
        if (header.isBlank() || header.length() > LONGEST) {
            throw new Problem.Invalid("program.error.key");
        }
        return new Repeat(HexFormat.of().formatHex(digest(program.token() + "\n" + operation + "\n" + header)));
    }

    /** The same for what is known by an id. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
