/** What newcomers ask in their own file of what is kept of them. */
@NullMarked
package org.kapocs.desk.rights.open;

import org.jspecify.annotations.NullMarked;
