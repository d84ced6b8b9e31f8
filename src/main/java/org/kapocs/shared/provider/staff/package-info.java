/** The way to the identity provider and back. */
@NullMarked
package org.kapocs.shared.provider.staff;

import org.jspecify.annotations.NullMarked;
