/** What documents there are, for programs. */
@NullMarked
package org.kapocs.desk.document.api;

import org.jspecify.annotations.NullMarked;
