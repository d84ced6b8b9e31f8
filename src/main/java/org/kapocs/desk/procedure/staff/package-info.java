/** Official business as staff go on with it. */
@NullMarked
package org.kapocs.desk.procedure.staff;

import org.jspecify.annotations.NullMarked;
