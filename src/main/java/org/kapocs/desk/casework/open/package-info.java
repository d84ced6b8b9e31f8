/** A case as its client sees it. */
@NullMarked
package org.kapocs.desk.casework.open;

import org.jspecify.annotations.NullMarked;
