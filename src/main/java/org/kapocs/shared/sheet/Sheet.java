package org.kapocs.shared.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;

/**
 * A letter before it is a file: the same, piece by piece, in the client's language and in that of the house.
 *
 * @param number of the case; stands on every page and in the name of the file
 * @param sender who hands it over, and how they are reached
 * @param rows its pieces; where both languages have the same words, or are one, they stand once
 * @param foot what stands at the foot of every page, in the language of the house
 */
public record Sheet(
        Template template,
        String number,
        LocalDate day,
        Language theirs,
        Language house,
        String title,
        List<String> sender,
        List<Row> rows,
        String foot) {

    /** @param house null when the piece stands once, across the whole width */
    public record Row(Block theirs, @Nullable Block house) {}

    public Sheet {
        sender = List.copyOf(sender);
        rows = List.copyOf(rows);
    }

    /** Whether it stands in one language only. */
    boolean single() {
        return theirs.equals(house);
    }

    /** @throws IllegalArgumentException when the languages do not say the same number of things */
    static List<Row> paired(List<Block> theirs, List<Block> house) {
        if (theirs.size() != house.size()) {
            throw new IllegalArgumentException(theirs.size() + " pieces against " + house.size());
        }
        var rows = new ArrayList<Row>();
        for (int at = 0; at < theirs.size(); at++) {
            boolean same = theirs.get(at).equals(house.get(at));
            rows.add(new Row(theirs.get(at), same ? null : house.get(at)));
        }
        return rows;
    }
}
