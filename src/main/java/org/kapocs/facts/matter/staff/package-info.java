/** The catalogue of official business as staff read it and editors keep it. */
@NullMarked
package org.kapocs.facts.matter.staff;

import org.jspecify.annotations.NullMarked;
