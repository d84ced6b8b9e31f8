/** The worklist, and a contact as the client point sees it. */
@NullMarked
package org.kapocs.desk.contact.staff;

import org.jspecify.annotations.NullMarked;
