/** Work that met trouble, for who looks after the house. */
@NullMarked
package org.kapocs.shared.job.staff;

import org.jspecify.annotations.NullMarked;
