/** Sealed files as staff see them. */
@NullMarked
package org.kapocs.desk.seal.staff;

import org.jspecify.annotations.NullMarked;
