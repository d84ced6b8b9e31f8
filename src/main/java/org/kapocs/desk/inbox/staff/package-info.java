/** What was sent to the reader's organization, and which organizations have a desk here. */
@NullMarked
package org.kapocs.desk.inbox.staff;

import org.jspecify.annotations.NullMarked;
