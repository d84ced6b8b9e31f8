/** How the work is spread: what an officer has to do next, and who has how much. It keeps nothing of its own. */
@ApplicationModule(
        id = "desk.workload",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "facts.client",
            "facts.need",
            "desk.casework",
            "desk.task"
        })
@NullMarked
package org.kapocs.desk.workload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
