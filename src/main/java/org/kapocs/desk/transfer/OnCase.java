package org.kapocs.desk.transfer;

import java.util.List;
import java.util.UUID;

/**
 * What stands of transfers in a case that was opened.
 *
 * @param transfers to whom it was offered, the newest first
 * @param asked who asks for it and waits
 */
public record OnCase(List<Transfer> transfers, List<Asking> asked) {
    /**
     * A request that waits.
     *
     * @param by the name of the organization
     */
    public record Asking(UUID id, String by) {}
}
