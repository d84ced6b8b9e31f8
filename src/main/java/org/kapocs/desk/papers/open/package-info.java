/** Papers as their owner sees them: that they are kept, and what for. */
@NullMarked
package org.kapocs.desk.papers.open;

import org.jspecify.annotations.NullMarked;
