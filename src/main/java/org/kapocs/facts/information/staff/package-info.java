/** Information pages and facts as editors keep them, and native readers sign them. */
@NullMarked
package org.kapocs.facts.information.staff;

import org.jspecify.annotations.NullMarked;
