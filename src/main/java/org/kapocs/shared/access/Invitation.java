package org.kapocs.shared.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link by which a person sets up their sign-in, once.
 *
 * @param account whose; empty for the first administrator, whose organization and account are still to be made
 * @param secret the secret that the person's device will keep for the second factor
 */
public record Invitation(UUID id, Optional<UUID> account, byte[] secret, Instant expiresAt) {

    /** The secret as it is typed into a device that cannot scan: in groups of four, so that one finds the place again. */
    public String typed() {
        return Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the device reads from the QR picture. */
    public String uri(String email) {
        return "otpauth://totp/Kapocs:" + java.net.URLEncoder.encode(email, java.nio.charset.StandardCharsets.UTF_8)
                + "?secret=" + Totp.base32(secret) + "&issuer=Kapocs";
    }
}
