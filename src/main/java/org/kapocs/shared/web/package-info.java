/** How a page reaches a person: replies, frames, problems, idempotent forms, limits. */
@ApplicationModule(
        id = "shared.web",
        allowedDependencies = {"shared.language"})
@NullMarked
package org.kapocs.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
