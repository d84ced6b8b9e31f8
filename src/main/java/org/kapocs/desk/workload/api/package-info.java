/** How the work is spread, for programs. */
@NullMarked
package org.kapocs.desk.workload.api;

import org.jspecify.annotations.NullMarked;
