/** The work as staff see it spread. */
@NullMarked
package org.kapocs.desk.workload.staff;

import org.jspecify.annotations.NullMarked;
