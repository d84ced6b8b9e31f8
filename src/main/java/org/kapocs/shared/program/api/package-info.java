/** What every program is told. */
@NullMarked
package org.kapocs.shared.program.api;

import org.jspecify.annotations.NullMarked;
