/** The person served; a pseudonym is enough. */
@ApplicationModule(
        id = "facts.client",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.webhook",
            "shared.privacy",
            "facts.need"
        })
@NullMarked
package org.kapocs.facts.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
