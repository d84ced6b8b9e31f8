/** What everybody can know about the needs of the city. */
@NullMarked
package org.kapocs.strategy.evidence.open;

import org.jspecify.annotations.NullMarked;
