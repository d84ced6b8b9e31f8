package org.kapocs.facts.client;

import org.kapocs.shared.web.Sealed;

/** The key of one client for one room; the same place opens what was sealed for it. */
public final class ClientKey {
    private final byte[] key;

    ClientKey(byte[] key) {
        this.key = key;
    }

    /** @param place table, column and row */
    public byte[] seal(String place, byte[] open) {
        return Sealed.seal(key, place, open);
    }

    /** @throws IllegalStateException when it was not sealed under this key for this place, or was changed */
    public byte[] open(String place, byte[] sealed) {
        return Sealed.open(key, place, sealed);
    }
}
