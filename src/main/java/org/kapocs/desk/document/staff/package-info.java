/** Documents as the caseworker handles them. */
@NullMarked
package org.kapocs.desk.document.staff;

import org.jspecify.annotations.NullMarked;
