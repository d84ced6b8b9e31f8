/** What people ask of what is kept of them, for programs. */
@NullMarked
package org.kapocs.desk.rights.api;

import org.jspecify.annotations.NullMarked;
