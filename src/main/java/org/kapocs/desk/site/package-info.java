/** The client point itself: its door on the web, and who it is. */
@ApplicationModule(
        id = "desk.site",
        allowedDependencies = {"shared.language", "shared.web", "shared.access", "facts.need"})
@NullMarked
package org.kapocs.desk.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
