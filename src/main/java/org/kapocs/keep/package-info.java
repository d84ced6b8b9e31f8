/** Keeps the city from being lost: backups, and bringing one back. Plain Java; only the main class uses it. */
@org.jspecify.annotations.NullMarked
package org.kapocs.keep;
