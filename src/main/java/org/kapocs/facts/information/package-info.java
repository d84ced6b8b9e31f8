/** What newcomers can read by themselves: pages by topic, for whom, in their language, and the facts in them. */
@ApplicationModule(
        id = "facts.information",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "facts.need",
            "facts.directory",
            "facts.matter"
        })
@NullMarked
package org.kapocs.facts.information;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
