package org.kapocs.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with its place as associated data. */
final class Sealed {
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Sealed() {}

    static byte[] crypt(int mode, byte[] key, String place, byte[] nonce, byte[] bytes) {
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
