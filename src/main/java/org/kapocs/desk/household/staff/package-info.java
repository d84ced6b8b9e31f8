/** Households as staff see them. */
@NullMarked
package org.kapocs.desk.household.staff;

import org.jspecify.annotations.NullMarked;
