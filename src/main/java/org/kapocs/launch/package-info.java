/** What happens before Kapocs itself: keys, PostgreSQL, a free port. Plain Java; only the main class uses it. */
@org.jspecify.annotations.NullMarked
package org.kapocs.launch;
