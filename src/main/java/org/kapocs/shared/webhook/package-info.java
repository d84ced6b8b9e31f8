/** What happens is told to programs of others: that it happened, never to whom. */
@ApplicationModule(
        id = "shared.webhook",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.filter",
            "shared.table",
            "shared.job",
            "shared.veil"
        })
@NullMarked
package org.kapocs.shared.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
