package org.kapocs.desk.workload;

import java.util.List;

/**
 * What everybody has to do.
 *
 * @param partnersCounted whether all cases that wait for a partner for too long were counted
 */
public record Loads(List<Load> each, boolean partnersCounted) {
    public Loads {
        each = List.copyOf(each);
    }
}
