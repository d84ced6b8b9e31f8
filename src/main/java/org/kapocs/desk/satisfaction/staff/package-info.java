/** Asking clients how it was, and what supervisors read of it. */
@NullMarked
package org.kapocs.desk.satisfaction.staff;

import org.jspecify.annotations.NullMarked;
