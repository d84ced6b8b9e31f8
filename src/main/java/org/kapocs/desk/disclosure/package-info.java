/** What authorities ask to be told of clients: refused, until two people have approved it. */
@ApplicationModule(
        id = "desk.disclosure",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.filter",
            "shared.table",
            "shared.veil",
            "shared.privacy",
            "desk.contact",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
