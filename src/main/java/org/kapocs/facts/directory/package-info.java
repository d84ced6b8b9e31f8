/** Services that answer needs, spoken in HSDS. */
@ApplicationModule(
        id = "facts.directory",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.filter",
            "shared.table",
            "shared.job",
            "facts.need"
        })
@NullMarked
package org.kapocs.facts.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
