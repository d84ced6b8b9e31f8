package org.kapocs.shared.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets of this city that are never in its database: for keyed hashes, codes that are computed and not stored, and
 * the encryption of fields. Who has a copy of the database alone can neither make a code nor open a sealed field.
 */
@FunctionalInterface
public interface Secrets {
    /**
     * 32 bytes for one purpose, for example {@code contact.pin}: the same for ever, and telling nothing about those of
     * another purpose.
     */
    byte[] forPurpose(String purpose);

    /** HMAC-SHA256 of the text under the key of this purpose. */
    default byte[] hmac(String purpose, String text) {
        return hmac(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 of the bytes under the key of this purpose. */
    default byte[] hmac(String purpose, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(forPurpose(purpose), "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Encrypts with AES-256-GCM.
     *
     * @param place where the value stands (table, column, row); moved to another place it does not open
     */
    default byte[] seal(String purpose, String place, byte[] open) {
        byte[] nonce = new byte[Sealed.NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] hidden = Sealed.crypt(Cipher.ENCRYPT_MODE, forPurpose(purpose), place, nonce, open);
        return ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /**
     * What was sealed for this purpose at this place.
     *
     * @throws IllegalStateException when it was not sealed by us for exactly this, or was changed
     */
    default byte[] open(String purpose, String place, byte[] sealed) {
        if (sealed.length < Sealed.NONCE_BYTES) {
            throw new IllegalStateException("this was not sealed for " + place);
        }
        byte[] nonce = Arrays.copyOf(sealed, Sealed.NONCE_BYTES);
        byte[] hidden = Arrays.copyOfRange(sealed, Sealed.NONCE_BYTES, sealed.length);
        return Sealed.crypt(Cipher.DECRYPT_MODE, forPurpose(purpose), place, nonce, hidden);
    }
}
