package org.kapocs.shared.webhook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log of all receivers.
 *
 * @param next where the next page begins, as it stands in an address; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record DeliveryLines(List<Line> lines, @Nullable String next, boolean unfinished) {

    /** @param name of the receiver */
    public record Line(UUID receiver, String name, Delivery delivery) {}
}
