/** Lists as files for a spreadsheet: what a list shows, to whom it shows it, and that it was taken along. */
@ApplicationModule(
        id = "shared.table",
        allowedDependencies = {"shared.language", "shared.web", "shared.access", "shared.audit"})
@NullMarked
package org.kapocs.shared.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
