/** Topics, the services that answer them, and each service. */
@NamedInterface("open")
@NullMarked
package org.kapocs.facts.directory.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
