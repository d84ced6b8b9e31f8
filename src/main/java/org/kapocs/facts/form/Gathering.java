package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.List;
import org.kapocs.shared.web.TypedText;

/** Takes a sheet's cells as they come, and stops where nobody can mean it any more. */
final class Gathering {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_COLUMNS = 300;
    private static final int LONGEST_CELL = 10_000;
    /** After so many empty rows the sheet has ended: what comes below is somebody's note. */
    private static final int GAP = 60;

    private final String sheet;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<Remark> remarks;
    private List<String> cells = new ArrayList<>();
    private int last;
    private boolean ended;

    Gathering(String sheet, List<Remark> remarks) {
        this.sheet = sheet;
        this.remarks = remarks;
    }

    void cell(int column, String text) {
        if (text.isBlank()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw new Unreadable("columns");
        }
        if (text.length() > LONGEST_CELL) {
            throw new Unreadable("cell");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(TypedText.of(text));
        } else {
            cells.set(column, TypedText.of(text));
        }
    }

    /** @param number from 1 */
    void endRow(int number) {
        if (!cells.isEmpty() && !ended) {
            if (last > 0 && number - last > GAP) {
                ended = true;
                remarks.add(new Remark(Remark.Level.LEFT_OUT, sheet, number, "sheet.gap", ""));
            } else {
                rows.add(new Sheet.Row(number, List.copyOf(cells)));
                last = number;
            }
        }
        if (rows.size() > MOST_ROWS) {
            throw new Unreadable("rows");
        }
        cells = new ArrayList<>();
    }

    Sheet done() {
        return new Sheet(sheet, List.copyOf(rows));
    }
}
