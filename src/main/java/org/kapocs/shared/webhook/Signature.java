package org.kapocs.shared.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of Standard Webhooks (https://www.standardwebhooks.com), symmetric, version 1. */
final class Signature {
    private static final String SECRET = "whsec_";

    private Signature() {}

    /** The secret as it is handed over. */
    static String written(byte[] key) {
        return SECRET + Base64.getEncoder().encodeToString(key);
    }

    /** The header: one signature with each key, separated by spaces. */
    static String of(List<byte[]> keys, String id, Instant at, byte[] body) {
        return keys.stream().map(key -> "v1," + signed(key, id, at, body)).collect(Collectors.joining(" "));
    }

    private static String signed(byte[] key, String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
