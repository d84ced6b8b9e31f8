/** Questions to experts, for programs. */
@NullMarked
package org.kapocs.desk.consult.api;

import org.jspecify.annotations.NullMarked;
