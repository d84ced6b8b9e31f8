package org.kapocs.desk.contact;

import java.util.UUID;

/**
 * What a newcomer takes home: with both they read the answer, without an account.
 *
 * @param pin six digits
 * @param danger whether somebody may be in danger
 */
public record Receipt(UUID contact, CaseCode code, String pin, int pinVersion, boolean danger) {
    /** What they open. */
    public CaseCodes.Key key() {
        return new CaseCodes.Key(contact, pinVersion);
    }

    @Override
    public String toString() {
        return "Receipt[" + contact + "]";
    }
}
