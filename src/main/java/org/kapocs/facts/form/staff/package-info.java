/** Forms as editors read, try and publish them. */
@NullMarked
package org.kapocs.facts.form.staff;

import org.jspecify.annotations.NullMarked;
