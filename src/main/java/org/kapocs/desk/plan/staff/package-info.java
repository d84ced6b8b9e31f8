/** Plans as staff draft them and agree on them. */
@NullMarked
package org.kapocs.desk.plan.staff;

import org.jspecify.annotations.NullMarked;
