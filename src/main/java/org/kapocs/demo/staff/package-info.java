@NullMarked
package org.kapocs.demo.staff;

import org.jspecify.annotations.NullMarked;
