package org.kapocs.shared.passkey;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** What a browser is asked, as WebAuthn's JSON has it. */
final class Options {
    private static final long MILLIS = Challenges.LIFE.toMillis();

    private Options() {}

    /** To make a passkey that names its owner and asks them for finger, face or PIN each time. */
    static Map<String, Object> toMake(String place, Who.Staff who, byte[] challenge, List<byte[]> known) {
        return Map.of(
                "rp",
                Map.of("id", place, "name", "Kapocs"),
                "user",
                Map.of("id", text(bytes(who.account())), "name", who.name(), "displayName", who.name()),
                "challenge",
                text(challenge),
                "pubKeyCredParams",
                Ceremony.ALGORITHMS.stream()
                        .map(each -> Map.of("type", "public-key", "alg", each))
                        .toList(),
                "timeout",
                MILLIS,
                "excludeCredentials",
                known.stream()
                        .map(each -> Map.of("type", "public-key", "id", text(each)))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation",
                "none");
    }

    /** To show any passkey of ours. */
    static Map<String, Object> toShow(String place, byte[] challenge) {
        return Map.of("rpId", place, "challenge", text(challenge), "timeout", MILLIS, "userVerification", "required");
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
