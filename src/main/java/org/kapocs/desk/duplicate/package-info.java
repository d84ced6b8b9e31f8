/** Records that may be one person's: proposed, joined or kept apart, and taken back. */
@ApplicationModule(
        id = "desk.duplicate",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.filter",
            "shared.table",
            "shared.veil",
            "shared.privacy",
            "facts.client",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
