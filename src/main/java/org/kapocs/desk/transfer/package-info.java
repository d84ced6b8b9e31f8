/** Who answers for a case from now on: offered and accepted, or asked for; until then nothing changes. */
@ApplicationModule(
        id = "desk.transfer",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.audit",
            "shared.veil",
            "shared.webhook",
            "shared.filter",
            "shared.table",
            "shared.privacy",
            "shared.notification",
            "facts.need",
            "facts.client",
            "desk.contact",
            "desk.casework",
            "desk.site",
            "desk.task",
            "desk.plan",
            "desk.procedure",
            "desk.consult",
            "desk.referral"
        })
@NullMarked
package org.kapocs.desk.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
