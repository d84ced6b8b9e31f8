package org.kapocs.desk.transfer;

import java.util.Objects;
import java.util.stream.Stream;
import org.kapocs.shared.table.Place;

/**
 * An offer in a list.
 *
 * @param title what it calls the case: where it is the reader's to see its title, and else its number where it was theirs;
 *     of others who offers it
 */
public record TransferLine(Transfer offer, String title) {
    Stream<String> texts() {
        return Stream.of(title, offer.from().name(), offer.to().name());
    }

    /** What waits stands by the day of its answer, what is over by when it ended. */
    Place place() {
        return offer.open()
                ? Place.of(offer.answerBy(), offer.id())
                : Place.of(Objects.requireNonNull(offer.endedAt()), offer.id());
    }
}
