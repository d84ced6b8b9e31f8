/** What the house gives while something it stands on fails, and what keeps one crowd from taking the others' place. */
@ApplicationModule(
        id = "shared.shelter",
        allowedDependencies = {"shared.language", "shared.web"})
@NullMarked
package org.kapocs.shared.shelter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
