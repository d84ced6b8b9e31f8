/** Offering, accepting and asking for cases. */
@NullMarked
package org.kapocs.desk.transfer.staff;

import org.jspecify.annotations.NullMarked;
