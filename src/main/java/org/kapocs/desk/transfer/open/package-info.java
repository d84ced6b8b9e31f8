/** What a newcomer reads of who answers for their case. */
@NullMarked
package org.kapocs.desk.transfer.open;

import org.jspecify.annotations.NullMarked;
