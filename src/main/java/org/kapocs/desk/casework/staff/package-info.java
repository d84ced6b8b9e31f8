/** Casework as staff do it. */
@NullMarked
package org.kapocs.desk.casework.staff;

import org.jspecify.annotations.NullMarked;
