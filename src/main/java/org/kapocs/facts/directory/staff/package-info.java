/** The directory at the desk, and its imports and mappings. */
@NullMarked
package org.kapocs.facts.directory.staff;

import org.jspecify.annotations.NullMarked;
