/** Lists of clients that were kept elsewhere until now: understood, tried, taken over row by row, and taken back. */
@ApplicationModule(
        id = "desk.takeover",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.veil",
            "shared.privacy",
            "shared.table",
            "shared.filter",
            "shared.program",
            "facts.need",
            "facts.client",
            "desk.casework"
        })
@NullMarked
package org.kapocs.desk.takeover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
