/** Letters that wait, for who looks after them. */
@NullMarked
package org.kapocs.shared.notification.staff;

import org.jspecify.annotations.NullMarked;
