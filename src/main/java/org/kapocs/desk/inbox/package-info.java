/**
 * The desk of an organization that is asked: what was sent to it, and the answers of its people. It keeps nothing of its
 * own; what may be seen and said is decided where referrals are kept.
 */
@ApplicationModule(
        id = "desk.inbox",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.program",
            "shared.privacy",
            "facts.need",
            "facts.client",
            "facts.matter",
            "shared.filter",
            "shared.table",
            "desk.contact",
            "desk.referral"
        })
@NullMarked
package org.kapocs.desk.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
