/** What was learnt in cases and helps others, without anybody in it and without a way back. */
@ApplicationModule(
        id = "facts.knowledge",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.filter",
            "shared.program",
            "shared.audit",
            "shared.table",
            "facts.need",
            "facts.directory"
        })
@NullMarked
package org.kapocs.facts.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
