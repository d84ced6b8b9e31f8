/** What a client was asked by a form, page by page, and the picture that the answers make. */
@ApplicationModule(
        id = "desk.assessment",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.audit",
            "shared.privacy",
            "shared.webhook",
            "facts.client",
            "facts.need",
            "facts.form",
            "desk.contact",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
