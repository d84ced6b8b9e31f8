/** Needs met and unmet, counted with small cells suppressed. From a figure there is no way to a person. */
@ApplicationModule(
        id = "strategy.evidence",
        allowedDependencies = {"shared.web", "shared.access", "facts.need"})
@NullMarked
package org.kapocs.strategy.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
