/** What the house keeps about people and why, for everybody. */
@NullMarked
package org.kapocs.shared.privacy.open;

import org.jspecify.annotations.NullMarked;
