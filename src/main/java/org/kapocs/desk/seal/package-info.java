/** Files of people in danger, open to their keepers alone; lock-outs; and the glass that is broken in an emergency. */
@ApplicationModule(
        id = "desk.seal",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.veil",
            "shared.audit",
            "shared.privacy",
            "shared.filter",
            "shared.table",
            "shared.notification",
            "facts.client",
            "desk.contact",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
