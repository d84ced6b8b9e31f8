/** Signing in by the city's own identity provider (OpenID Connect), where one is configured. */
@ApplicationModule(
        id = "shared.provider",
        allowedDependencies = {"shared.language", "shared.web", "shared.access"})
@NullMarked
package org.kapocs.shared.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
