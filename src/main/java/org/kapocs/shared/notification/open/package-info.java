/** The demo's mailbox, where letters that were sent can be read. */
@NullMarked
package org.kapocs.shared.notification.open;

import org.jspecify.annotations.NullMarked;
