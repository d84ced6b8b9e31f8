/** How content clients are whose case was closed: asked in their language, answered with one touch, counted without them. */
@ApplicationModule(
        id = "desk.satisfaction",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.privacy",
            "shared.notification",
            "facts.need",
            "facts.client",
            "desk.contact",
            "desk.casework",
            "desk.task"
        })
@NullMarked
package org.kapocs.desk.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
