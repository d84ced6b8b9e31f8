/** Cases and their clients, for programs. */
@NullMarked
package org.kapocs.desk.casework.api;

import org.jspecify.annotations.NullMarked;
