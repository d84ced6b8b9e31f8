package org.kapocs.desk.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How soon a service answers what we send to it.
 *
 * @param service null for all of which there are too few to tell them apart; they have no name either
 * @param services how many it stands for
 * @param figures null where there are too few to say anything
 */
public record AnswerTime(
        @Nullable UUID service,
        String serviceName,
        String recipientName,
        int services,
        @Nullable Figures figures) {

    /**
     * @param settled how many were answered, or were not in time
     * @param median within so many days half of the answers came; null where none did
     * @param most within so many days nine of ten answers came; null where none did
     * @param unanswered of a hundred so many were not answered in time
     */
    public record Figures(
            int settled, @Nullable Double median, @Nullable Double most, int unanswered) {}
}
