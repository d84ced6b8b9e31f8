/** How far the official business of a case has come: steps that are done, and the days until when the law wants what. */
@ApplicationModule(
        id = "desk.procedure",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.audit",
            "shared.privacy",
            "shared.sheet",
            "facts.matter",
            "desk.site",
            "desk.casework",
            "desk.task"
        })
@NullMarked
package org.kapocs.desk.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
