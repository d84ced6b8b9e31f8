package org.kapocs.desk.rights;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.shared.table.Place;

/**
 * A request in a list.
 *
 * @param taker who took it down; empty when the person asked in their own file
 */
public record RequestLine(Request request, String taker) {

    static RequestLine of(Request request, Map<UUID, String> names) {
        UUID by = request.askedBy();
        return new RequestLine(request, by == null ? "" : names.getOrDefault(by, ""));
    }

    /** What it shows, and no more: what the person wrote stands where it is opened. */
    Stream<String> texts() {
        return Stream.of(String.valueOf(request.number()), request.whose().caseNumber(), taker);
    }

    Place place() {
        return Place.of(request.dueOn(), request.id());
    }
}
