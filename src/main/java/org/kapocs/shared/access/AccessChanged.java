package org.kapocs.shared.access;

import java.util.UUID;

/**
 * Something happened at the door: published inside the transaction in which it happened, so that the audit trail, which
 * stands above this module, can write it down in the same one.
 *
 * @param who who did it
 * @param account whose sign-in or account it was; all zero when there is no such account
 * @param what a verb of the house such as {@code account.signed-in}
 */
public record AccessChanged(Who who, UUID account, String what) {
    /** A new link was given: whatever else the person signed in with until now ends. */
    public static final String INVITED_AGAIN = "account.invited-again";

    /** Somebody changed their own password. */
    public static final String PASSWORD_CHANGED = "account.password-changed";

    /** Somebody took another device for their codes. */
    public static final String DEVICE_CHANGED = "account.device-changed";

    public static final UUID NO_ACCOUNT = new UUID(0, 0);
}
