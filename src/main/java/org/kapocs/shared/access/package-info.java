/** Who is asking, and what they may do. Deny by default. */
@ApplicationModule(
        id = "shared.access",
        allowedDependencies = {"shared.language", "shared.web"})
@NullMarked
package org.kapocs.shared.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
