/** Scans and photos in a case: made anew from what was sent, sealed under a key of their client, opened for a purpose. */
@ApplicationModule(
        id = "desk.document",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.audit",
            "shared.privacy",
            "facts.client",
            "desk.contact",
            "desk.casework",
            "desk.papers",
            "desk.referral"
        })
@NullMarked
package org.kapocs.desk.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
