/** The door of the client point, and who we are. */
@NullMarked
package org.kapocs.desk.site.open;

import org.jspecify.annotations.NullMarked;
