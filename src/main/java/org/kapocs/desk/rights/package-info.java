/** What people ask of what is kept of them: a copy, a correction, to be erased; and what is kept too long. */
@ApplicationModule(
        id = "desk.rights",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.audit",
            "shared.privacy",
            "shared.veil",
            "shared.sheet",
            "shared.filter",
            "shared.table",
            "shared.notification",
            "facts.client",
            "desk.contact",
            "desk.casework",
            "desk.task"
        })
@NullMarked
package org.kapocs.desk.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
