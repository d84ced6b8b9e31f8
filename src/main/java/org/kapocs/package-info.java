/** Starts the house: its commands, its migrations and its keys. */
@NullMarked
package org.kapocs;

import org.jspecify.annotations.NullMarked;
