package org.kapocs.desk.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What clients tick and take back at once, by a finger that slipped, as the one line that it came to. Kept is every one of
 * them: what happened is not rewritten, only told shorter.
 */
final class Ticks {
    private static final Duration AT_ONCE = Duration.ofMinutes(15);

    private Ticks() {}

    /** Of a step that was ticked and taken back within a quarter of an hour the last word stands, and no longer back. */
    static List<Happening> folded(List<Happening> newestFirst) {
        Map<Object, Instant> lines = new HashMap<>();
        var told = new ArrayList<Happening>();
        for (Happening each : newestFirst) {
            if (!said(each)) {
                told.add(each);
                continue;
            }
            Instant line = lines.get(step(each));
            if (line == null || each.at().plus(AT_ONCE).isBefore(line)) {
                lines.put(step(each), each.at());
                told.add(each);
            }
        }
        return List.copyOf(told);
    }

    /** Two steps can be of the same words. Of what was ticked before steps were kept with it, the words are all there is. */
    private static Object step(Happening happening) {
        return happening
                .values()
                .getOrDefault(Did.STEP, Objects.requireNonNull(happening.said()).text());
    }

    private static boolean said(Happening happening) {
        return happening.said() != null
                && (happening.key().equals(key(Did.STEP_TICKED))
                        || happening.key().equals(key(Did.STEP_UNTICKED)));
    }

    private static String key(Did did) {
        return "casework.did." + did;
    }
}
