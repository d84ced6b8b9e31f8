package org.kapocs.shared.web;

/**
 * Secrets of this city that are never in its database: for keyed hashes, codes that are computed and not stored, and
 * the encryption of fields.
 */
@FunctionalInterface
public interface Secrets {
    /**
     * 32 bytes for one purpose, for example {@code contact.pin}: the same for ever, and telling nothing about those of
     * another purpose.
     */
    byte[] forPurpose(String purpose);
}
