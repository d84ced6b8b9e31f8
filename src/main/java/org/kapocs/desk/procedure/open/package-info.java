/** Official business as the newcomer sees it whose case it is. */
@NullMarked
package org.kapocs.desk.procedure.open;

import org.jspecify.annotations.NullMarked;
