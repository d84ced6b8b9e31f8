/** Needs met and unmet, counted with small cells suppressed. From a figure there is no way to a person. */
@ApplicationModule(
        id = "strategy.evidence",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "facts.need",
            "facts.directory"
        })
@NullMarked
package org.kapocs.strategy.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
