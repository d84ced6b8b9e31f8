/** What assessments came to, for programs; never what was answered. */
@NullMarked
package org.kapocs.desk.assessment.api;

import org.jspecify.annotations.NullMarked;
