package org.kapocs.shared.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.sheet.Setting.Letters;
import org.kapocs.shared.sheet.Setting.Line;

/**
 * A block set in its place on the page. Measures are points: 1/72 inch.
 *
 * @param kind what it is to programs that read aloud
 * @param language the tag of its language; null when nobody knows
 */
record Column(List<Row> rows, String kind, @Nullable String language) {
    private static final float LEADING = 1.45f;

    /** Whether it must not stand alone at the end of a page. */
    boolean leads() {
        return kind.startsWith("H");
    }

    /** A line of it. @param above the room over it */
    record Row(List<Piece> pieces, Letters as, boolean grey, float above) {
        float height() {
            return as.size() * LEADING;
        }
    }

    /** Letters or a rule to write on, and where they begin. */
    sealed interface Piece {
        record Words(Line line, float x) implements Piece {}

        record Rule(float x, float width) implements Piece {}
    }
}
