package org.kapocs.shared.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with its place as associated data: nonce, ciphertext, tag. What {@link Secrets} sealed has the version of
 * its keys before it, two bytes.
 */
public final class Sealed {
    static final int VERSION_BYTES = 2;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    /** A new key. */
    public static byte[] key() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Encrypts under this key of 32 bytes, for this place only. */
    public static byte[] seal(byte[] key, String place, byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] hidden = crypt(Cipher.ENCRYPT_MODE, key, place, nonce, open);
        return ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /**
     * What was encrypted under this key for this place.
     *
     * @throws IllegalStateException when it was not, or was changed
     */
    public static byte[] open(byte[] key, String place, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalStateException("this was not sealed for " + place);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] hidden = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, key, place, nonce, hidden);
    }

    static byte[] versioned(int version, byte[] sealed) {
        return ByteBuffer.allocate(VERSION_BYTES + sealed.length)
                .putShort((short) version)
                .put(sealed)
                .array();
    }

    static int version(byte[] versioned) {
        if (versioned.length < VERSION_BYTES) {
            throw new IllegalStateException("this was not sealed");
        }
        return Short.toUnsignedInt(ByteBuffer.wrap(versioned).getShort());
    }

    static byte[] unversioned(byte[] versioned) {
        return Arrays.copyOfRange(versioned, VERSION_BYTES, versioned.length);
    }

    private static byte[] crypt(int mode, byte[] key, String place, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("this was not sealed for " + place, failure);
        }
    }
}
