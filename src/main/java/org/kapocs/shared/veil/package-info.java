/** What of the house is closed to whom, as ids: the one rule that every lock of the database asks. */
@ApplicationModule(
        id = "shared.veil",
        allowedDependencies = {"shared.web", "shared.access"})
@NullMarked
package org.kapocs.shared.veil;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
