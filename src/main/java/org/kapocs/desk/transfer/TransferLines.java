package org.kapocs.desk.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of offers.
 *
 * @param titles what a line calls the case: where it is the reader's to see its title, and else its number where it was
 *     theirs; of others who offers it
 * @param next where the next page begins; null on the last
 * @param unfinished whether the page is not full because enough was looked at
 */
public record TransferLines(
        List<Transfer> offers, Map<UUID, String> titles, TransferQuery.@Nullable After next, boolean unfinished) {
    public String title(Transfer offer) {
        return titles.getOrDefault(offer.id(), "");
    }
}
