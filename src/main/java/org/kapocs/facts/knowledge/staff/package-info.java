/** Notes of what was learnt, as staff look them up and editors keep them up. */
@NullMarked
package org.kapocs.facts.knowledge.staff;

import org.jspecify.annotations.NullMarked;
