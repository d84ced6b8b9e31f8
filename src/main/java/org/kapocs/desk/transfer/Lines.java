package org.kapocs.desk.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What waits for an answer, or has been answered; the most pressing first, a hundred at most.
 *
 * @param titles of the cases that are the reader's to see; of the others a line names nobody
 */
public record Lines(List<Transfer> offers, Map<UUID, String> titles) {
    /** Whether there may be more than are told. */
    public boolean full() {
        return offers.size() == TransferList.MOST;
    }

    /** Which of them. Named {@code transfer.view.<NAME>}. */
    public enum View {
        /** Offered to us. */
        TO_US,
        /** Ours, waiting for others. */
        BY_US,
        OVER
    }

    /**
     * How many wait, and how many of them too long.
     *
     * @param asked requests of others for cases of ours
     */
    public record Counts(int toUs, int toUsLate, int byUs, int byUsLate, int asked) {
        /** How many wait there; of what is over nothing is counted. */
        public int of(View view) {
            return switch (view) {
                case TO_US -> toUs;
                case BY_US -> byUs;
                case OVER -> 0;
            };
        }

        public boolean any() {
            return toUs + byUsLate + asked > 0;
        }

        public boolean late() {
            return toUsLate + byUsLate > 0;
        }
    }
}
