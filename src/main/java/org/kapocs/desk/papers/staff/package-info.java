/** Papers as the caseworker handles them. */
@NullMarked
package org.kapocs.desk.papers.staff;

import org.jspecify.annotations.NullMarked;
