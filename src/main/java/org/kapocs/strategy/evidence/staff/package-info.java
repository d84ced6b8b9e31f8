/** The needs of the city as they stand today. */
@NullMarked
package org.kapocs.strategy.evidence.staff;

import org.jspecify.annotations.NullMarked;
