/** Receivers, and what was told to them, for administrators. */
@NullMarked
package org.kapocs.shared.webhook.staff;

import org.jspecify.annotations.NullMarked;
