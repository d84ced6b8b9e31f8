/** Possible duplicates as staff decide about them. */
@NullMarked
package org.kapocs.desk.duplicate.staff;

import org.jspecify.annotations.NullMarked;
