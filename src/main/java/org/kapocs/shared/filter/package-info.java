/** Lists that are narrowed: what was asked for, and what of it somebody saved under a name. */
@ApplicationModule(
        id = "shared.filter",
        allowedDependencies = {"shared.language", "shared.web", "shared.access"})
@NullMarked
package org.kapocs.shared.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
