/** Documents as their owner sees them, when somebody shows them. */
@NullMarked
package org.kapocs.desk.document.open;

import org.jspecify.annotations.NullMarked;
