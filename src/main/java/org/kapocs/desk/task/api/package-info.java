/** Tasks, for programs. */
@NullMarked
package org.kapocs.desk.task.api;

import org.jspecify.annotations.NullMarked;
