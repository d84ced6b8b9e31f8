package org.kapocs.desk.contact;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Moment;

/**
 * One page of the worklist.
 *
 * @param counts how many there are in each view, before language and topic; {@link #COUNTED} and one when there are more
 * @param next where the following page begins; null on the last
 */
public record Worklist(
        List<Contact> lines,
        Map<View, Long> counts,
        @Nullable After next) {
    /** Nobody works off more by looking at their number, and counting on takes as long as there are more. */
    public static final int COUNTED = 99;

    /** Which contacts. Its name is the message {@code contact.view.<NAME>}. */
    public enum View {
        /** Those that wait for us. */
        WAITING,
        /** Those that I have taken. */
        MINE,
        /** Those that nobody has taken. */
        NEW,
        /** All that are not closed. */
        OPEN,
        CLOSED
    }

    /**
     * Which contacts, narrowed.
     *
     * @param topic a topic of either level; the first includes what is under it
     */
    public record Filter(
            View view, @Nullable String language, @Nullable String topic) {}

    /** The last line of a page, after which the next begins. */
    public record After(int place, Instant since, UUID id) {
        /** As it stands in an address. */
        public String written() {
            return place + "_" + since + "_" + id;
        }

        /** The place; null, which is the beginning, for what is no place. */
        public static @Nullable After read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_");
            if (parts.length != 3) {
                return null;
            }
            try {
                return new After(Integer.parseInt(parts[0]), Moment.read(parts[1]), UUID.fromString(parts[2]));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return null;
            }
        }
    }
}
