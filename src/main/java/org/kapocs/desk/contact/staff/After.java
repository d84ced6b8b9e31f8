package org.kapocs.desk.contact.staff;

import java.time.DateTimeException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.shared.web.Moment;

/** The place in the worklist as it stands in an address. */
final class After {
    private After() {}

    static String write(Worklist.After after) {
        return after.place() + "_" + after.since() + "_" + after.id();
    }

    /** The place; null, which is the beginning, for what is no place. */
    static Worklist.@Nullable After read(@Nullable String written) {
        String[] parts = written == null ? new String[0] : written.split("_");
        if (parts.length != 3) {
            return null;
        }
        try {
            return new Worklist.After(Integer.parseInt(parts[0]), Moment.read(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return null;
        }
    }
}
