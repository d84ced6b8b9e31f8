/** Signing in, joining, people, organizations, tokens and sessions. */
@NullMarked
package org.kapocs.shared.access.staff;

import org.jspecify.annotations.NullMarked;
