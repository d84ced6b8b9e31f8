/** What newcomers read of the seal on their own file. */
@NullMarked
package org.kapocs.desk.seal.open;

import org.jspecify.annotations.NullMarked;
