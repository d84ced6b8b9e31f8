/** What newcomers see of their contact: asking, the receipt, and their own file. */
@NullMarked
package org.kapocs.desk.contact.open;

import org.jspecify.annotations.NullMarked;
