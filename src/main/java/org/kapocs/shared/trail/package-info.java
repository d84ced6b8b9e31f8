/** The trail as a list: looked through, narrowed, and taken along with its numbers and hashes. */
@ApplicationModule(
        id = "shared.trail",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.veil",
            "shared.audit",
            "shared.filter",
            "shared.table"
        })
@NullMarked
package org.kapocs.shared.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
