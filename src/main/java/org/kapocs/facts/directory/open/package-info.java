/** Topics, the services that answer them, and each service. */
@NullMarked
package org.kapocs.facts.directory.open;

import org.jspecify.annotations.NullMarked;
