/** Asking another provider, with receipt and outcome; the owner stays. */
@ApplicationModule(
        id = "desk.referral",
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
            "facts.directory :: open",
            "desk.contact",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
