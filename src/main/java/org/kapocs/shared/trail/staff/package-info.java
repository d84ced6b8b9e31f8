/** What was done and seen, for who answers for it. */
@NullMarked
package org.kapocs.shared.trail.staff;

import org.jspecify.annotations.NullMarked;
