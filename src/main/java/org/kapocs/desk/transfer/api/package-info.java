/** Cases that are handed over and asked for, for programs. */
@NullMarked
package org.kapocs.desk.transfer.api;

import org.jspecify.annotations.NullMarked;
