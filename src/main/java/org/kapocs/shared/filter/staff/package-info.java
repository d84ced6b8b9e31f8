/** Saved filters, to rename and to remove. */
@NullMarked
package org.kapocs.shared.filter.staff;

import org.jspecify.annotations.NullMarked;
