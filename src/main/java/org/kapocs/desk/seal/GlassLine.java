package org.kapocs.desk.seal;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An emergency opening in a list, in which nobody is told whose file it was.
 *
 * @param who who opened
 * @param reviewer who reviewed it; empty while nobody has
 */
public record GlassLine(Glass glass, String who, String reviewer) {

    static GlassLine of(Glass glass, Map<UUID, String> names) {
        return new GlassLine(
                glass,
                names.getOrDefault(glass.account(), ""),
                glass.review() == null ? "" : names.getOrDefault(glass.review().by(), ""));
    }

    Stream<String> texts() {
        return Stream.of(who, reviewer);
    }
}
