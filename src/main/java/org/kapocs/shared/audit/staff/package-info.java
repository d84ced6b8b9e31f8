/** What was done and seen, for who answers for it. */
@NullMarked
package org.kapocs.shared.audit.staff;

import org.jspecify.annotations.NullMarked;
