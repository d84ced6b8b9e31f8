package org.kapocs.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

    /** The version of the keys with which is sealed now; it grows when keys are rotated. Without versions it is 0. */
    default int newest() {
        return 0;
    }

    /** 32 bytes for sealing for one purpose, in this version. */
    default byte[] forSealing(int version, String purpose) {
        if (version != 0) {
            throw new IllegalStateException("there is no version " + version + " of the keys");
        }
        return forPurpose(purpose);
    }

    /**
     * Encrypts with AES-256-GCM under the newest version of the keys; which one that was stands before it.
     *
     * @param place where the value stands (table, column, row); moved to another place it does not open
     */
    default byte[] seal(String purpose, String place, byte[] open) {
        int version = newest();
        return Sealed.versioned(version, Sealed.seal(forSealing(version, purpose), place, open));
    }

    /**
     * What was sealed for this purpose at this place.
     *
     * @throws IllegalStateException when it was not sealed by us for exactly this, or was changed
     */
    default byte[] open(String purpose, String place, byte[] sealed) {
        return Sealed.open(forSealing(Sealed.version(sealed), purpose), place, Sealed.unversioned(sealed));
    }
}
