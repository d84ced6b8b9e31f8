/** What was agreed on with a client: a plan, version by version, with its goals. */
@ApplicationModule(
        id = "desk.plan",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.audit",
            "shared.webhook",
            "shared.sheet",
            "shared.privacy",
            "shared.notification",
            "facts.need",
            "desk.site",
            "desk.contact",
            "desk.casework",
            "desk.task"
        })
@NullMarked
package org.kapocs.desk.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
