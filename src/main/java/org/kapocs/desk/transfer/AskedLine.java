package org.kapocs.desk.transfer;

import java.util.stream.Stream;
import org.kapocs.shared.table.Place;

/**
 * A request for a case in a list.
 *
 * @param title of the case, where it is asked of the reader; else the number that was typed
 * @param state today
 */
public record AskedLine(TransferRequest request, String title, RequestState state) {
    Stream<String> texts() {
        return Stream.of(title, request.from().name());
    }

    Place place() {
        return Place.of(request.answerBy(), request.id());
    }
}
