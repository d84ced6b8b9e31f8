/** Asking experts, and answering as one. */
@NullMarked
package org.kapocs.desk.consult.staff;

import org.jspecify.annotations.NullMarked;
