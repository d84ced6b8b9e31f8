package org.kapocs.shared.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A secret offered to the device that shall show somebody's codes from now on. It counts when a code proves that it is
 * there; until then the old device does.
 *
 * @param offer names it in the form, and tells nothing of the secret
 */
public record NewDevice(String offer, byte[] secret) {

    /** The secret as it is typed into a device that cannot scan: in groups of four, so that one finds the place again. */
    public String typed() {
        return Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the device reads from the QR picture. */
    public String uri(String email) {
        return "otpauth://totp/Kapocs:" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "?secret="
                + Totp.base32(secret) + "&issuer=Kapocs";
    }

    @Override
    public String toString() {
        return "a new device";
    }
}
