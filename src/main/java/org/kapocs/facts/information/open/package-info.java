/** Information pages as the public reads them. */
@NullMarked
package org.kapocs.facts.information.open;

import org.jspecify.annotations.NullMarked;
