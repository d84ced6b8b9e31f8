/** How programs ask: what they saw, what they send, what they sent before, and in which pieces lists come. */
@ApplicationModule(
        id = "shared.program",
        allowedDependencies = {"shared.language", "shared.web", "shared.access"})
@NullMarked
package org.kapocs.shared.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
