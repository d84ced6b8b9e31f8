/** Lists of clients that were kept elsewhere until now, for programs: sent, understood, tried, taken over and taken back. */
@NullMarked
package org.kapocs.desk.takeover.api;

import org.jspecify.annotations.NullMarked;
