/** Plans, for programs. */
@NullMarked
package org.kapocs.desk.plan.api;

import org.jspecify.annotations.NullMarked;
