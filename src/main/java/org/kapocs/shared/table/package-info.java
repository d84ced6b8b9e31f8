/** Lists as files for a spreadsheet: given out as they are shown, with a note that they were; and read, whoever wrote them. */
@ApplicationModule(
        id = "shared.table",
        allowedDependencies = {"shared.language", "shared.web", "shared.access", "shared.audit"})
@NullMarked
package org.kapocs.shared.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
