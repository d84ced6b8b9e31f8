/** What is to be done in a case, by whom and until when. */
@ApplicationModule(
        id = "desk.task",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.filter",
            "shared.program",
            "shared.audit",
            "shared.privacy",
            "shared.webhook",
            "shared.table",
            "facts.client",
            "desk.site",
            "desk.contact",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
