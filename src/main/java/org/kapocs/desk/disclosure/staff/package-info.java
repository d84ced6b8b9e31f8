/** Requests of authorities as those who record and decide them see them. */
@NullMarked
package org.kapocs.desk.disclosure.staff;

import org.jspecify.annotations.NullMarked;
