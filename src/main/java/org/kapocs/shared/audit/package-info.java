/** What was done and seen, by whom and why: append-only and chained. */
@ApplicationModule(
        id = "shared.audit",
        allowedDependencies = {"shared.language", "shared.web", "shared.access", "shared.veil"})
@NullMarked
package org.kapocs.shared.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
