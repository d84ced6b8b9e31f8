package org.kapocs.shared.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Secrets;

/** What an account must show at the door: hashed and sealed, and absent until the person has joined. */
record Credentials(UUID id, @Nullable String password, byte @Nullable [] totp, long totpStep) {
    static String place(UUID account) {
        return "access.account.totp/" + account;
    }

    byte[] secret(Secrets secrets) {
        return secrets.open("totp", place(id), java.util.Objects.requireNonNull(totp));
    }
}
