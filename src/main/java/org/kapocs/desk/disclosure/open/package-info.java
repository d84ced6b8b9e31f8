/** What everybody can know of requests of authorities, and what the person knows whom one is about. */
@NullMarked
package org.kapocs.desk.disclosure.open;

import org.jspecify.annotations.NullMarked;
