package org.kapocs.desk.disclosure.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.disclosure.Field;
import org.kapocs.desk.disclosure.Request;
import org.kapocs.desk.disclosure.State;
import org.kapocs.shared.web.Piece;

/** Which authorities asked about the newcomer, and what they were given: nothing, most often. */
public record OwnRequests(List<Line> lines) implements Piece {
    /**
     * What a newcomer is told of a request: nothing of who recorded it and decided, and why.
     *
     * @param kind of authority, such as {@code POLICE}
     * @param outcome the message key of what became of it, as long as nothing was given
     * @param handedAt when something was given; null when nothing was
     * @param fields what may be given; none when it is refused
     */
    public record Line(
            String authority,
            String kind,
            LocalDate receivedOn,
            String outcome,
            @Nullable Instant handedAt,
            List<Field> fields) {
        static Line of(Request request) {
            boolean refused = request.state() == State.REFUSED;
            var handover = request.handover();
            var extent = request.extent();
            return new Line(
                    request.letter().authority(),
                    request.letter().kind().name(),
                    request.letter().receivedOn(),
                    outcome(request, refused),
                    handover == null ? null : handover.at(),
                    refused || extent == null ? List.of() : List.copyOf(extent.fields()));
        }

        private static String outcome(Request request, boolean refused) {
            if (refused) {
                return request.refusal() == null ? "disclosure.own.undecided" : "disclosure.own.refused";
            }
            return "disclosure.own.granted";
        }
    }
}
