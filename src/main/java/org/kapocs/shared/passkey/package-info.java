/** Passkeys: signing in with what one has and is, without a password. */
@ApplicationModule(
        id = "shared.passkey",
        allowedDependencies = {"shared.language", "shared.web", "shared.access"})
@NullMarked
package org.kapocs.shared.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
