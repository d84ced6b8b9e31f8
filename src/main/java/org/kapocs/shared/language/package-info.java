/** Languages and the words in them. A new language is a file, not code. */
@ApplicationModule(
        id = "shared.language",
        allowedDependencies = {})
@NullMarked
package org.kapocs.shared.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
