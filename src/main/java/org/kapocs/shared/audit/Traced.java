package org.kapocs.shared.audit;

import org.kapocs.shared.access.Who;

/**
 * An event that leaves a trace. Whoever publishes one inside a transaction need not know the trail: the entry is written
 * with that transaction.
 */
public interface Traced {
    Who who();

    Subject subject();

    /** A verb of the house, such as {@code case.closed}. */
    String what();
}
