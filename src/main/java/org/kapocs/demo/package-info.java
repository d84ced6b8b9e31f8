/** Fills an empty house with an invented Budapest, through the same doors as everybody. Only where it is asked for. */
@ApplicationModule(
        id = "demo",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.privacy",
            "shared.notification",
            "facts.need",
            "facts.client",
            "facts.directory",
            "facts.matter",
            "facts.information",
            "facts.form",
            "desk.contact",
            "desk.casework",
            "desk.task",
            "desk.duplicate",
            "desk.household",
            "desk.plan",
            "desk.procedure",
            "desk.assessment",
            "desk.referral",
            "desk.document",
            "desk.consult",
            "facts.knowledge",
            "desk.satisfaction",
            "desk.transfer",
            "desk.disclosure"
        })
@NullMarked
package org.kapocs.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
