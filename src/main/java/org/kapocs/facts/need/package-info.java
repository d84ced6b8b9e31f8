/** The spine: what people need, counted and never named. Knows nobody. */
@ApplicationModule(
        id = "facts.need",
        allowedDependencies = {"shared.language", "shared.web", "shared.access", "shared.program", "shared.audit"})
@NullMarked
package org.kapocs.facts.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
