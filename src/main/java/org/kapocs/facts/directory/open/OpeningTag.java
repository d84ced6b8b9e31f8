package org.kapocs.facts.directory.open;

import java.time.Duration;
import java.time.Instant;
import org.kapocs.facts.directory.Opening;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/** Whether a service is open, as a tag. */
public record OpeningTag(Opening opening, Instant now) implements Piece {
    private static final Duration THIS_WEEK = Duration.ofDays(6);

    public boolean open() {
        return opening instanceof Opening.Open;
    }

    /** Today by the hour, this week by the weekday, later by the date. */
    public String text(Frame frame) {
        return switch (opening) {
            case Opening.Open open ->
                open.until()
                        .map(end -> frame.text("directory.open.until", "time", moment(frame, end)))
                        .orElseGet(() -> frame.text("directory.open.always"));
            case Opening.Opens opens -> frame.text("directory.open.later", "time", moment(frame, opens.at()));
            case Opening.Unknown unknown -> frame.text("directory.open.unknown");
        };
    }

    private String moment(Frame frame, Instant instant) {
        if (frame.date(instant).equals(frame.date(now))) {
            return frame.time(instant);
        }
        return instant.isBefore(now.plus(THIS_WEEK)) ? frame.weekdayTime(instant) : frame.dateTime(instant);
    }
}
