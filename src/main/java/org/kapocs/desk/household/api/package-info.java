/** With whom a client lives, for programs. */
@NullMarked
package org.kapocs.desk.household.api;

import org.jspecify.annotations.NullMarked;
