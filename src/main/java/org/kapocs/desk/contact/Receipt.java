package org.kapocs.desk.contact;

import java.util.UUID;

/**
 * What a newcomer takes home: with both they read the answer, without an account.
 *
 * @param pin six digits
 */
public record Receipt(UUID contact, CaseCode code, String pin, int pinVersion) {
    /** What they open. */
    public CaseCodes.Key key() {
        return new CaseCodes.Key(contact, pinVersion);
    }

    @Override
    public String toString() {
        return "Receipt[" + contact + "]";
    }
}
