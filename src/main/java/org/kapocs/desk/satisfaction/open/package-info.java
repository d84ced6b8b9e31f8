/** Where clients say how it was. */
@NullMarked
package org.kapocs.desk.satisfaction.open;

import org.jspecify.annotations.NullMarked;
