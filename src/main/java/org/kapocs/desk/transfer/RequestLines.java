package org.kapocs.desk.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Requests for cases; the newest first, a hundred at most.
 *
 * @param ofUs those for cases that the reader answers for, which wait
 * @param byUs those that the reader's organization made
 * @param cases that are asked for, by request; those the reader's organization made have none
 * @param titles of the cases that are asked for, by request; those the reader's organization made have none
 */
public record RequestLines(
        List<TransferRequest> ofUs, List<TransferRequest> byUs, Map<UUID, UUID> cases, Map<UUID, String> titles) {
    /** Whether there may be more of these than are told. */
    public boolean full(List<TransferRequest> lines) {
        return lines.size() == TransferList.MOST;
    }
}
