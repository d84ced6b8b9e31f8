/** The directory for programs: HSDS, and the import. */
@NullMarked
package org.kapocs.facts.directory.api;

import org.jspecify.annotations.NullMarked;
