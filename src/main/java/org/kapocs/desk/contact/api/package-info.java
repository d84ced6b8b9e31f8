/** Contacts, for programs. */
@NullMarked
package org.kapocs.desk.contact.api;

import org.jspecify.annotations.NullMarked;
