/** Letters to people outside: kept until they are sent, sent once. */
@ApplicationModule(
        id = "shared.notification",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.privacy",
            "shared.job"
        })
@NullMarked
package org.kapocs.shared.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
