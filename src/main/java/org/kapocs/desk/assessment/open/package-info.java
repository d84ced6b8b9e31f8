/** What an assessment came to, as the newcomer sees it whom it is about. */
@NullMarked
package org.kapocs.desk.assessment.open;

import org.jspecify.annotations.NullMarked;
