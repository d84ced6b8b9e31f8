/** Tasks as staff work on them. */
@NullMarked
package org.kapocs.desk.task.staff;

import org.jspecify.annotations.NullMarked;
