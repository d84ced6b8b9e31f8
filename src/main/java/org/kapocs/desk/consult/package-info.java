/** Experts who are asked inside a case, see no more of it than they need, and answer by a time. */
@ApplicationModule(
        id = "desk.consult",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.filter",
            "shared.audit",
            "shared.table",
            "shared.privacy",
            "shared.veil",
            "shared.notification",
            "facts.need",
            "facts.client",
            "facts.matter",
            "facts.knowledge",
            "desk.site",
            "desk.contact",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.consult;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
