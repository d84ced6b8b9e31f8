/** Which experts were asked, in the newcomer's own file. */
@NullMarked
package org.kapocs.desk.consult.open;

import org.jspecify.annotations.NullMarked;
