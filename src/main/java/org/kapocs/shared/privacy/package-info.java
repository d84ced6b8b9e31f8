/** Legal bases, consents and the sections of a record that may be shared. */
@ApplicationModule(
        id = "shared.privacy",
        allowedDependencies = {"shared.language", "shared.web", "shared.access", "shared.audit"})
@NullMarked
package org.kapocs.shared.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
