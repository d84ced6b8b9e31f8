/** Official business: which kinds there are, who is competent, what one brings and does, and who of us checked that. */
@ApplicationModule(
        id = "facts.matter",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.filter",
            "shared.table",
            "shared.program",
            "shared.audit",
            "facts.need",
            "facts.directory"
        })
@NullMarked
package org.kapocs.facts.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
