/** One's own passkeys, and signing in with them. */
@NullMarked
package org.kapocs.shared.passkey.staff;

import org.jspecify.annotations.NullMarked;
