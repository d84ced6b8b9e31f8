/** Letters that are handed over: made from a template in two languages, as a PDF or to be edited. */
@ApplicationModule(
        id = "shared.sheet",
        allowedDependencies = {"shared.language", "shared.web", "shared.access", "shared.audit"})
@NullMarked
package org.kapocs.shared.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
