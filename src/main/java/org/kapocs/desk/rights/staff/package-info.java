/** Requests of people as those who decide them see them. */
@NullMarked
package org.kapocs.desk.rights.staff;

import org.jspecify.annotations.NullMarked;
