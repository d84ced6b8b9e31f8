/** The catalogue of official business, for programs. */
@NullMarked
package org.kapocs.facts.matter.api;

import org.jspecify.annotations.NullMarked;
