/** The household of a client, as it is worked on from their case. */
@ApplicationModule(
        id = "desk.household",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.audit",
            "shared.privacy",
            "facts.client",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
