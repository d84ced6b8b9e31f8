/** How far official business has come, for programs. */
@NullMarked
package org.kapocs.desk.procedure.api;

import org.jspecify.annotations.NullMarked;
