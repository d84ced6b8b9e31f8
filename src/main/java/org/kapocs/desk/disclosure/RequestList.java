package org.kapocs.desk.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register.
 *
 * @param next where the next page begins, as it stands in an address; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record RequestList(List<Request> requests, @Nullable String next, boolean unfinished) {}
