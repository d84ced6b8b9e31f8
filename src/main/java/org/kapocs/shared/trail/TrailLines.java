package org.kapocs.shared.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trail.
 *
 * @param next before which number the next page begins; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record TrailLines(List<Told> lines, @Nullable String next, boolean unfinished) {}
