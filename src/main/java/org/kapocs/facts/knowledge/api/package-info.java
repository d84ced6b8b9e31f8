/** Notes of what was learnt, for programs. */
@NullMarked
package org.kapocs.facts.knowledge.api;

import org.jspecify.annotations.NullMarked;
