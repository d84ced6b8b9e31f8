/** The plan as the newcomer sees it who agreed on it. */
@NullMarked
package org.kapocs.desk.plan.open;

import org.jspecify.annotations.NullMarked;
