/** Identity documents and residence status, sealed apart: kept only where the help depends on them. */
@ApplicationModule(
        id = "desk.papers",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.privacy",
            "facts.need",
            "facts.matter",
            "facts.client",
            "desk.contact",
            "desk.casework",
            "desk.task"
        })
@NullMarked
package org.kapocs.desk.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
