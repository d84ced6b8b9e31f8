/** Assessments as staff ask them, read them and print them. */
@NullMarked
package org.kapocs.desk.assessment.staff;

import org.jspecify.annotations.NullMarked;
