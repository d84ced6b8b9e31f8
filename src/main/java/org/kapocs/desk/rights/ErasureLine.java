package org.kapocs.desk.rights;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An erasure in a list.
 *
 * @param proposer who wanted it
 * @param approver who approved it; empty where nobody did
 */
public record ErasureLine(Erasure erasure, String proposer, String approver) {

    static ErasureLine of(Erasure erasure, Map<UUID, String> names) {
        UUID by = erasure.approvedBy();
        return new ErasureLine(
                erasure, names.getOrDefault(erasure.proposedBy(), ""), by == null ? "" : names.getOrDefault(by, ""));
    }

    Stream<String> texts() {
        return Stream.of("T-" + erasure.number(), proposer, approver);
    }
}
