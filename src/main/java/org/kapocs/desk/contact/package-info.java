/** A light touch: a question and its answer, without a case. */
@ApplicationModule(
        id = "desk.contact",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.filter",
            "shared.program",
            "shared.audit",
            "shared.webhook",
            "shared.table",
            "shared.privacy",
            "shared.veil",
            "shared.notification",
            "facts.need",
            "facts.directory"
        })
@NullMarked
package org.kapocs.desk.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
