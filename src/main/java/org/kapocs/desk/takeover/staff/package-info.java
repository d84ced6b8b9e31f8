@NullMarked
package org.kapocs.desk.takeover.staff;

import org.jspecify.annotations.NullMarked;
