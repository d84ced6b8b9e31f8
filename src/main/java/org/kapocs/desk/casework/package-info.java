/** The file and who answers for it: needs, matters, closing with an outcome. */
@ApplicationModule(
        id = "desk.casework",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.audit",
            "shared.veil",
            "shared.webhook",
            "shared.sheet",
            "shared.table",
            "shared.filter",
            "shared.privacy",
            "shared.notification",
            "facts.need",
            "facts.client",
            "facts.directory",
            "facts.matter",
            "desk.contact"
        })
@NullMarked
package org.kapocs.desk.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
