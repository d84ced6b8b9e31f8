/** Forms to be filled in, as workbooks in which others write them (XLSForm). Knows nobody, and no answer. */
@ApplicationModule(
        id = "facts.form",
        allowedDependencies = {
            "shared.language",
            "shared.web",
            "shared.access",
            "shared.audit",
            "shared.table",
            "facts.need"
        })
@NullMarked
package org.kapocs.facts.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
