package org.kapocs.shared.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** A device that keeps passkeys, built of nothing but WebAuthn's own bytes, so that it can also lie. */
final class Device {
    static final String HERE = "http://localhost:8080";
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int NEW = 0x40;

    private final byte[] id = Options.bytes(UUID.randomUUID());
    private final KeyPair keys;
    byte[] owner = {};
    String origin = HERE;
    String place = "localhost";
    boolean verified = true;
    int counter = 1;

    Device() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers the invitation to make a passkey. */
    String make(String challenge) {
        byte[] known = join(new byte[16], new byte[] {0, 16}, id, publicKey());
        byte[] data = data(PRESENT | NEW, known);
        byte[] attestation = join(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        return answer("\"attestationObject\":\"" + text(attestation) + "\"", client("webauthn.create", challenge));
    }

    /** Answers the question for a passkey. */
    String show(String challenge) throws GeneralSecurityException {
        byte[] data = data(PRESENT, new byte[0]);
        byte[] client = client("webauthn.get", challenge);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(join(data, sha256(client)));
        return answer(
                "\"authenticatorData\":\"" + text(data) + "\",\"signature\":\"" + text(signature.sign())
                        + "\",\"userHandle\":\"" + text(owner) + "\"",
                client);
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(String response, byte[] client) {
        return "{\"id\":\"" + text(id) + "\",\"rawId\":\"" + text(id) + "\",\"type\":\"public-key\",\"response\":{"
                + response + ",\"clientDataJSON\":\"" + text(client) + "\"},\"clientExtensionResults\":{}}";
    }

    private byte[] data(int flags, byte[] rest) {
        return ByteBuffer.allocate(37 + rest.length)
                .put(sha256(place.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | (verified ? VERIFIED : 0)))
                .putInt(counter)
                .put(rest)
                .array();
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return join(
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(point.getAffineX()),
                HexFormat.of().parseHex("225820"),
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes.length >= 32
                ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length)
                : join(new byte[32 - bytes.length], bytes);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
