/** What was sent to the organization of who answers for a program, and its answers. */
@NullMarked
package org.kapocs.desk.inbox.api;

import org.jspecify.annotations.NullMarked;
