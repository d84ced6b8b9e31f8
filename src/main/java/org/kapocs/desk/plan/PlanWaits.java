package org.kapocs.desk.plan;

import java.util.List;
import java.util.UUID;

/**
 * What waits of plans for somebody, by the cases in which they stand.
 *
 * @param approval drafts of others that wait for a supervisor
 * @param approved drafts that they wrote and a supervisor approved: the client can be asked
 * @param returned drafts that they wrote and a supervisor sent back
 * @param review their own cases in which it is time to talk about the plan again
 */
public record PlanWaits(List<UUID> approval, List<UUID> approved, List<UUID> returned, List<UUID> review) {
    public boolean any() {
        return !approval.isEmpty() || !approved.isEmpty() || !returned.isEmpty() || !review.isEmpty();
    }
}
