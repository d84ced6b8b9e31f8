/** What the house does by itself: trouble with it rests, is given up, and waits for an administrator. */
@ApplicationModule(
        id = "shared.job",
        allowedDependencies = {"shared.language", "shared.web", "shared.access", "shared.audit"})
@NullMarked
package org.kapocs.shared.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
